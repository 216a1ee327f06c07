// Checks a package that the reader chooses, here in the browser; the file goes nowhere. Words come from the page.
const tool = document.getElementById('goi');
const input = document.getElementById('tep');
const verdict = document.getElementById('ket-luan');
const words = tool.dataset;
const fields = Object.fromEntries([...tool.querySelectorAll('[data-field]')].map((each) => [each.dataset.field, each.textContent]));

function say(kind, ...sentences) {
  const box = document.createElement('div');
  box.className = kind === 'error' ? 'notice notice-warn' : 'notice';
  for (const sentence of sentences) {
    const line = document.createElement('p');
    line.textContent = sentence;
    box.append(line);
  }
  verdict.replaceChildren(box);
}

const fill = (sentence, values) => Object.entries(values).reduce((text, [key, value]) => text.replace(`[${key}]`, value), sentence);

const differs = ({ where, field, published, computed }) =>
  fill(words.differs, { where: `${where}, ${fields[field] ?? field}`, published, computed });

function report(result) {
  const { difference } = result;
  const published = [...document.querySelectorAll('#ma div')].some((each) => each.querySelector('.hash').textContent.trim() === result.contentHash
    && each.querySelector('a').getAttribute('href').endsWith(result.version));
  if (result.broken) {
    say('error', ...(difference ? [differs(difference)] : []), fill(words.broken, { file: result.broken }),
      ...(result.contentHash && !published ? [words.hashUnknown] : []));
    return;
  }
  const about = [fill(words.files, { n: result.files }), published ? words.hashKnown : words.hashUnknown];
  if (difference) {
    say('error', differs(difference), ...about);
  } else {
    say(published ? 'ok' : 'error', fill(words.same, { n: result.figures }), ...about, ...(result.sumsOnly ? [words.sumsOnly] : []));
  }
}

async function verify(file) {
  say('ok', words.working);
  try {
    const [{ check }, scoring] = await Promise.all([import(words.package), import(words.scoring)]);
    report(await check(await file.arrayBuffer(), scoring));
  } catch {
    say('error', words.unreadable);
  }
}

input.addEventListener('change', () => input.files[0] && verify(input.files[0]));
input.closest('[hidden]').hidden = false;

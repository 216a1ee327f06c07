/** Opens a reproducible package, holds its files against the manifest, and compares what is published with what comes out. */

const MANIFEST = 'manifest.json';
const CONTENT = 'cong-bo.json';
const TABLE = 'bang-diem.json';
const LARGEST_FILE = 64 * 1024 * 1024;

const text = (bytes) => new TextDecoder().decode(bytes);

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The files of a zip, by name. */
export async function unzip(buffer) {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('no zip');
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const size = view.getUint32(at + 20, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (view.getUint32(at + 24, true) > LARGEST_FILE) throw new Error('too large');
    const bytes = new Uint8Array(buffer, from, size);
    const name = text(new Uint8Array(buffer, at + 46, nameLength));
    files.set(name, view.getUint16(at + 10, true) === 8 ? await inflated(bytes) : bytes);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first file that is missing or not as listed, if any. */
async function brokenFile(manifest, files) {
  for (const { name, sha256: listed } of manifest.files) {
    if (!files.has(name) || (await sha256(files.get(name))) !== listed) return name;
  }
  return (await sha256(files.get(CONTENT))) === manifest.contentHash ? null : CONTENT;
}

/** Counts figures and remembers the first that differs. */
class Comparison {
  constructor(Q) {
    this.Q = Q;
    this.figures = 0;
    this.first = null;
  }

  /** @param computed a quotient, or a value that is compared as text; what is not published is not compared */
  compare(where, field, published, computed) {
    if (published === undefined || published === null) return;
    this.figures++;
    const same = computed instanceof this.Q ? this.Q.of(published).cmp(computed) === 0 : String(published) === String(computed);
    if (!same && !this.first) this.first = { where, field, published: String(published), computed: String(computed ?? '–') };
  }
}

function compareResults(year, inputs, leaves, comparison) {
  const { Q } = comparison;
  for (const result of year.results) {
    const where = [result.unit, result.indicator];
    for (const leaf of inputs ? leaves.filter((each) => each.indicator === result.indicator) : []) {
      const cell = inputs.units[result.unit]?.cells[leaf.code];
      for (const part of ['target', 'actual']) {
        comparison.compare(where, part, result[part], cell?.[part] === undefined ? undefined : Q.of(cell[part]));
      }
    }
    if (result.rate !== undefined) {
      const quotient = Q.of(result.actual).over(Q.of(result.target)).rounded34();
      const lower = year.indicators.find((each) => each.code === result.indicator)?.lowerIsBetter;
      comparison.compare(where, 'rate', result.rate, lower ? Q.of(2).minus(quotient) : quotient);
    }
  }
  for (const total of year.totals) {
    const both = year.results.filter((each) => each.indicator === total.indicator && each.actual !== undefined
      && each.target !== undefined && Q.of(each.target).n !== 0n);
    for (const [field, part] of [['sumActual', 'actual'], ['sumTarget', 'target']]) {
      comparison.compare(['', total.indicator], field, total[field], both.reduce((sum, each) => sum.plus(Q.of(each[part])), Q.of(0)));
    }
    if (total.rate !== undefined) {
      comparison.compare(['', total.indicator], 'rate', total.rate, Q.of(total.sumActual).over(Q.of(total.sumTarget)).rounded34());
    }
  }
}

function compareLedgers(where, published, computed, comparison) {
  comparison.compare(where, 'base', published.base, computed?.base);
  comparison.compare(where, 'bonus', published.bonus, computed?.bonus);
  comparison.compare(where, 'penalty', published.penalty, computed?.penalty.neg());
}

function compareCriteria(unit, published, computed, comparison) {
  for (const each of published) {
    const own = computed?.find((other) => other.code === each.criterion);
    compareCriteria(unit, each.children ?? [], own?.children, comparison);
    const where = [unit, each.criterion];
    comparison.compare(where, 'applied', each.applied, own?.applied);
    comparison.compare(where, 'max', each.max, own?.max);
    compareLedgers(where, each, own, comparison);
  }
}

function compareStandings(year, computed, comparison) {
  for (const standing of year.standings) {
    const own = computed.find((each) => each.unit === standing.unit);
    const where = [standing.unit, ''];
    compareCriteria(standing.unit, standing.criteria, own?.criteria, comparison);
    for (const group of standing.groups) {
      const mine = own?.groups.find((each) => each.code === group.group);
      comparison.compare([standing.unit, group.group], 'max', group.max, mine?.max);
      compareLedgers([standing.unit, group.group], group, mine, comparison);
    }
    compareLedgers(where, standing, own, comparison);
    for (const field of ['effectiveMax', 'rescaledBase', 'total']) comparison.compare(where, field, standing[field], own?.[field]);
    comparison.compare(where, 'place', standing.place ?? '–', own?.place ?? '–');
    comparison.compare(where, 'tied', standing.tied, own?.tied);
    comparison.compare(where, 'grade', standing.grade ?? '–', own?.grade ?? '–');
  }
}

/** Without the inputs only the sums can be computed again. */
function compareSums(year, card, comparison) {
  const { Q } = comparison;
  for (const standing of year.standings.filter((each) => each.total !== undefined)) {
    const sum = Q.of(standing.rescaledBase).plus(Q.of(standing.bonus)).plus(Q.of(standing.penalty));
    const [floor, cap] = [card.totalFloor, card.totalCap].map((each) => (each ? Q.of(each) : null));
    comparison.compare([standing.unit, ''], 'total', standing.total,
      floor && sum.cmp(floor) < 0 ? floor : cap && sum.cmp(cap) > 0 ? cap : sum);
  }
}

const leavesOf = (criterion) => (criterion.children?.length ? criterion.children.flatMap(leavesOf) : [criterion]);

/** A name for what a difference is about, as the publication has it. */
function named(year, [unit, code]) {
  const criteria = (list) => list.flatMap((each) => [each, ...criteria(each.children ?? [])]);
  const known = [...year.indicators, ...year.method.groups, ...criteria(year.method.groups.flatMap((group) => group.criteria))];
  const name = known.find((each) => each.code === code)?.name.vi;
  return [year.members.find((each) => each.id === unit)?.name ?? unit, code && `${code}${name ? ` (${name})` : ''}`]
    .filter(Boolean).join(', ');
}

/**
 * Checks a package.
 *
 * @param scoring the second implementation of the rules: {@code score} and {@code Q}
 * @returns broken: a file that is not as listed; unless that hides the publication itself, how many files and figures agree, and the first difference if any
 */
export async function check(buffer, { score, Q }) {
  const files = await unzip(buffer);
  const manifest = JSON.parse(text(files.get(MANIFEST)));
  const broken = await brokenFile(manifest, files);
  if (broken && broken !== CONTENT) return { broken };
  const year = JSON.parse(text(files.get(CONTENT)));
  if (files.has(TABLE) && text(files.get(TABLE)) !== year.method.table) return { broken: TABLE };
  const card = JSON.parse(year.method.table);
  const comparison = new Comparison(Q);
  compareResults(year, year.inputs, card.groups.flatMap((group) => group.criteria).flatMap(leavesOf), comparison);
  if (year.inputs) compareStandings(year, score(card, year.inputs, Number(year.year)), comparison);
  else compareSums(year, card, comparison);
  const { first, figures } = comparison;
  return {
    broken, files: manifest.files.length, contentHash: manifest.contentHash, figures, sumsOnly: !year.inputs,
    difference: first && { ...first, where: named(year, first.where) },
  };
}

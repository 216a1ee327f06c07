/** Opens a reproducible package, holds its files against the manifest, and compares what is published with what comes out. */

const MANIFEST = 'manifest.json';
const CONTENT = 'cong-bo.json';
const TABLE = 'bang-diem.json';
const DATA = 'so-lieu.csv';
const DERIVATIONS = 'dien-giai.csv';
const LARGEST_FILE = 64 * 1024 * 1024;

const text = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

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
    if (files.has(name)) throw new Error(`two files named ${name}`);
    files.set(name, view.getUint16(at + 10, true) === 8 ? await inflated(bytes) : bytes);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first file that is missing, not as listed, or not listed, if any. */
async function brokenFile(manifest, files) {
  const listed = new Set([MANIFEST]);
  for (const { name, sha256: hash } of manifest.files) {
    listed.add(name);
    if (!files.has(name) || (await sha256(files.get(name))) !== hash) return name;
  }
  const stray = [CONTENT, TABLE, DATA, DERIVATIONS].find((name) => !listed.has(name)) ?? [...files.keys()].find((name) => !listed.has(name));
  return stray ?? ((await sha256(files.get(CONTENT))) === manifest.contentHash ? null : CONTENT);
}

const withParts = (criteria) => criteria.flatMap((each) => [each, ...withParts(each.children ?? [])]);

function cell(value) {
  const formula = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value);
  const inert = formula ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** As the portal writes it: byte-order mark, CRLF, quotes where they are needed, an apostrophe before what looks like a formula. */
const csv = (lines) => `\ufeff${lines.map((line) => `${line.map((value) => cell(String(value ?? ''))).join(',')}\r\n`).join('')}`;

function dataLines(year, version, Q) {
  const line = ({ unit }, ...values) =>
    [year.cluster.id, year.year, version, unit, year.members.find((each) => each.id === unit)?.fullName, ...values];
  const earned = (points) => ['base', 'bonus', 'penalty'].map((ledger) => Q.of(points[ledger])).reduce((a, b) => a.plus(b));
  const criteria = withParts(year.method.groups.flatMap((group) => group.criteria));
  return [
    ['cluster', 'year', 'version', 'unit', 'unit_name', 'kind', 'code', 'name', 'measure', 'target', 'value', 'rate', 'state'],
    ...year.results.flatMap((result) => year.indicators.filter((each) => each.code === result.indicator).map((indicator) =>
      line(result, 'INDICATOR', indicator.code, indicator.name.vi, indicator.unitOfMeasure, result.target, result.actual, result.rate, result.state))),
    ...year.standings.flatMap((standing) => [
      ...withParts(standing.criteria).flatMap((points) => criteria.filter((each) => each.code === points.criterion).map((criterion) =>
        line(standing, 'CRITERION', criterion.code, criterion.name.vi, 'điểm', points.max, earned(points), points.rate, points.applied))),
      ...standing.groups.map((group) => line(standing, 'GROUP', group.group, '', 'điểm', group.max, earned(group), '', '')),
      ...(standing.total === undefined ? [] : [line(standing, 'TOTAL', '', '', 'điểm', '', standing.total, '', '')]),
      line(standing, 'PLACE', '', '', '', '', standing.place, '', standing.place === undefined ? 'NOT_CONSIDERED' : ''),
    ]),
  ];
}

const derivationLines = (year) => [
  ['unit', 'criterion', 'step', 'sentence_vi', 'arithmetic_vi', 'sentence_en', 'arithmetic_en'],
  ...year.standings.flatMap((standing) => withParts(standing.criteria).flatMap((points) => (points.steps ?? []).map((step, at) =>
    [standing.unit, points.criterion, at + 1, step.sentence.vi, step.sum?.vi, step.sentence.en, step.sum?.en]))),
];

/** The first file that says something else than the publication, however the manifest lists it. */
function contradiction(year, version, files, Q) {
  const expected = [[TABLE, year.method.table], [DATA, csv(dataLines(year, version, Q))], [DERIVATIONS, csv(derivationLines(year))]];
  return expected.find(([name, content]) => text(files.get(name)) !== content)?.[0] ?? null;
}

/** Counts figures and remembers the first that differs. */
class Comparison {
  constructor(Q) {
    this.Q = Q;
    this.figures = 0;
    this.first = null;
  }

  /** @param computed a quotient, or a value that is compared as text; what neither is published nor comes out is not compared */
  compare(where, field, published, computed) {
    const given = published !== undefined && published !== null;
    if (!given && (computed === undefined || computed === null)) return;
    this.figures++;
    const same = given && (computed instanceof this.Q ? this.Q.of(published).cmp(computed) === 0 : String(published) === String(computed));
    if (!same && !this.first) this.first = { where, field, published: String(published ?? '–'), computed: String(computed ?? '–') };
  }
}

/** Result ÷ target, exact or to 34 digits as it is published, and 2 − that where lower is better; nothing without both. */
function rateOf(year, result, Q, rounded) {
  if (result.actual === undefined || result.target === undefined || Q.of(result.target).n === 0n) return undefined;
  const exact = Q.of(result.actual).over(Q.of(result.target));
  const quotient = rounded ? exact.rounded34() : exact;
  return lowerIsBetter(year, result.indicator) ? Q.of(2).minus(quotient) : quotient;
}

const lowerIsBetter = (year, code) => year.indicators.find((each) => each.code === code)?.lowerIsBetter;

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
    comparison.compare(where, 'rate', result.rate, rateOf(year, result, Q, true));
  }
  for (const total of year.totals) {
    const where = ['', total.indicator];
    const reported = year.results.filter((each) => each.indicator === total.indicator && each.actual !== undefined)
      .sort((a, b) => (a.unit < b.unit ? -1 : 1));
    const both = reported.filter((each) => rateOf(year, each, Q, false));
    if (total.sumActual !== undefined) {
      for (const [field, part] of [['sumActual', 'actual'], ['sumTarget', 'target']]) {
        comparison.compare(where, field, total[field], both.reduce((sum, each) => sum.plus(Q.of(each[part])), Q.of(0)));
      }
    }
    if (total.rate !== undefined) {
      comparison.compare(where, 'rate', total.rate, Q.of(total.sumActual).over(Q.of(total.sumTarget)).rounded34());
    }
    compareUnits(year, total, reported, both, comparison);
  }
}

/** How many units have figures, reached their targets, and which of them did best. */
function compareUnits(year, total, reported, both, comparison) {
  const { Q } = comparison;
  const where = ['', total.indicator];
  const rate = (each) => rateOf(year, each, Q, false);
  const sign = lowerIsBetter(year, total.indicator) ? 1 : -1;
  const against = both.map((each) => rate(each).cmp(Q.of(1)));
  const [best] = reported.map((each) => Q.of(each.actual)).sort((a, b) => sign * a.cmp(b));
  comparison.compare(where, 'unitsWithNumber', total.unitsWithNumber, reported.length);
  comparison.compare(where, 'unitsWithTarget', total.unitsWithTarget, both.length);
  comparison.compare(where, 'met', total.met, against.filter((each) => each >= 0).length);
  comparison.compare(where, 'exceeded', total.exceeded, against.filter((each) => each > 0).length);
  comparison.compare(where, 'missed', total.missed, against.filter((each) => each < 0).length);
  comparison.compare(where, 'bestValue', total.bestValue, best);
  comparison.compare(where, 'best', total.best, reported.filter((each) => Q.of(each.actual).cmp(best) === 0).map((each) => each.unit));
  comparison.compare(where, 'byRate', total.byRate, [...both].sort((a, b) => rate(b).cmp(rate(a))).map((each) => each.unit));
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

/** What comes out and is not published. */
function compareMissing(year, computed, comparison) {
  for (const own of computed) {
    const standing = year.standings.find((each) => each.unit === own.unit);
    if (!standing) {
      comparison.compare([own.unit, ''], 'total', undefined, own.total);
      continue;
    }
    const shown = new Set([...withParts(standing.criteria).map((each) => each.criterion), ...standing.groups.map((each) => each.group)]);
    for (const { code, base } of [...withParts(own.criteria), ...own.groups].filter((each) => !shown.has(each.code))) {
      comparison.compare([own.unit, code], 'base', undefined, base);
    }
  }
}

function compareStandings(year, computed, comparison) {
  compareMissing(year, computed, comparison);
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
  const known = [...year.indicators, ...year.method.groups, ...withParts(year.method.groups.flatMap((group) => group.criteria))];
  const name = known.find((each) => each.code === code)?.name.vi;
  return [year.members.find((each) => each.id === unit)?.name ?? unit, code && `${code}${name ? ` (${name})` : ''}`]
    .filter(Boolean).join(', ');
}

/**
 * Checks a package.
 *
 * @param scoring the second implementation of the rules: {@code score} and {@code Q}
 * @returns broken: a file that is not as listed, not listed, or that contradicts the publication; unless that hides the publication
 *          itself, which version it says it is, how many files and figures agree, and the first difference if any
 */
export async function check(buffer, { score, Q }) {
  const files = await unzip(buffer);
  const manifest = JSON.parse(text(files.get(MANIFEST)));
  const broken = await brokenFile(manifest, files);
  if (broken && (broken !== CONTENT || !files.has(CONTENT))) return { broken };
  const year = JSON.parse(text(files.get(CONTENT)));
  const card = JSON.parse(year.method.table);
  const comparison = new Comparison(Q);
  compareResults(year, year.inputs, card.groups.flatMap((group) => group.criteria).flatMap(leavesOf), comparison);
  if (year.inputs) compareStandings(year, score(card, year.inputs, Number(year.year)), comparison);
  else compareSums(year, card, comparison);
  const { first, figures } = comparison;
  return {
    broken: broken ?? contradiction(year, manifest.version, files, Q),
    files: manifest.files.length, contentHash: manifest.contentHash, figures, sumsOnly: !year.inputs,
    version: `/cum/${year.cluster.id}/${year.year}/v${manifest.version}.json`,
    difference: first && { ...first, where: named(year, first.where) },
  };
}

/**
 * The rules of scoring, written a second time and apart from the portal's own engine, so that one can check the other. Every
 * number is an exact quotient of whole numbers; what the rule book rounds is rounded here, and nothing else.
 */

/** An exact quotient; a denominator of 0 stands for a rate without bound. */
export class Q {
  constructor(n, d = 1n) {
    const sign = d < 0n ? -1n : 1n;
    let [a, b] = [n < 0n ? -n : n, d * sign];
    while (b) [a, b] = [b, a % b];
    this.n = (n * sign) / (a || 1n);
    this.d = (d * sign) / (a || 1n);
  }

  static of(text) {
    const [, sign, whole, part = '', power = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(String(text));
    const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
    const scale = Number(power) - part.length;
    return scale < 0 ? new Q(digits, 10n ** BigInt(-scale)) : new Q(digits * 10n ** BigInt(scale));
  }

  plus(o) { return new Q(this.n * o.d + o.n * this.d, this.d * o.d); }
  minus(o) { return new Q(this.n * o.d - o.n * this.d, this.d * o.d); }
  times(o) { return new Q(this.n * o.n, this.d * o.d); }
  over(o) { return new Q(this.n * o.d, this.d * o.n); }
  neg() { return new Q(-this.n, this.d); }
  get unbounded() { return this.d === 0n; }

  /** Below, equal, above: −1, 0, 1. */
  cmp(o) {
    const left = this.unbounded ? 1n : o.unbounded ? 0n : this.n * o.d;
    const right = o.unbounded ? 1n : this.unbounded ? 0n : o.n * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  atLeast(o) { return this.cmp(o) < 0 ? o : this; }
  atMost(o) { return this.cmp(o) > 0 ? o : this; }
  floor() { return new Q(this.n / this.d - (this.n % this.d < 0n ? 1n : 0n)); }
  ceiling() { return this.neg().floor().neg(); }

  /** The nearest multiple of a quantum, halves up; only for what is not negative. */
  roundedTo(quantum) {
    return this.over(quantum).plus(HALF).floor().times(quantum);
  }

  /** To 34 significant digits, halves to the even neighbour. */
  rounded34() {
    if (this.n === 0n) return this;
    const n = this.n < 0n ? -this.n : this.n;
    let scale = 34 - (String(n).length - String(this.d).length);
    const shifted = () => (scale < 0 ? [n, this.d * 10n ** BigInt(-scale)] : [n * 10n ** BigInt(scale), this.d]);
    while (shifted()[0] / shifted()[1] >= 10n ** 34n) scale--;
    const [a, b] = shifted();
    const rest = (a % b) * 2n;
    const digits = a / b + (rest > b || (rest === b && (a / b) % 2n) ? 1n : 0n);
    const sign = this.n < 0n ? -1n : 1n;
    return scale < 0 ? new Q(sign * digits * 10n ** BigInt(-scale)) : new Q(sign * digits, 10n ** BigInt(scale));
  }

  /** For reading: all decimals if they end, otherwise the first ten. */
  toString() {
    let places = 0;
    while (places < LONGEST && (this.n * 10n ** BigInt(places)) % this.d) places++;
    if (places === LONGEST) places = 10;
    const digits = String((this.n < 0n ? -this.n : this.n) * 10n ** BigInt(places) / this.d).padStart(places + 1, '0');
    const cut = digits.length - places;
    return (this.n < 0n ? '-' : '') + digits.slice(0, cut) + (places ? '.' + digits.slice(cut) : '');
  }
}

const LONGEST = 60;
const ZERO = new Q(0n);
const ONE = new Q(1n);
const TWO = new Q(2n);
const HALF = new Q(1n, 2n);
const UNBOUNDED = new Q(1n, 0n);

const given = (value) => value !== undefined && value !== null;
const q = (value, otherwise) => (given(value) ? Q.of(value) : otherwise);
const sum = (values) => values.reduce((a, b) => a.plus(b), ZERO);
const isZero = (value) => !given(value) || Q.of(value).n === 0n;

const COMPARISONS = {
  EQ: (c) => c === 0, NE: (c) => c !== 0, GE: (c) => c >= 0, GT: (c) => c > 0, LE: (c) => c <= 0, LT: (c) => c < 0,
};
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function holds({ fact, op, value }, facts) {
  const recorded = facts[fact];
  if (!given(recorded)) return false;
  const numbers = NUMBER.test(recorded) && NUMBER.test(value);
  const order = numbers ? Q.of(recorded).cmp(Q.of(value)) : recorded < value ? -1 : recorded > value ? 1 : 0;
  return COMPARISONS[op](order);
}

/** The rule that applies to a unit: the branch taken where the criterion's own is conditional. */
function ruleFor(rule, facts) {
  while (rule.type === 'Conditional') rule = holds(rule.predicate, facts) ? rule.then : rule.else;
  return rule;
}

const FIGURES = ['Proportional', 'ShortfallExcess', 'RelativeToLeader', 'RatioToBest', 'PeerRank', 'Growth', 'StepIncrement'];
const ENTERED = {
  PassFail: ['pass'], Choice: ['choice'], HighestOnly: ['choices'], BonusPenalty: ['pluses', 'minuses'],
  External: ['points'], Manual: ['points'], PerOccurrence: ['count'], DeductPerOccurrence: ['count'], Knockout: ['count'],
};
const DIVIDE = ['Proportional', 'ShortfallExcess', 'RelativeToLeader', 'PeerRank'];

/** Whether a unit is scored by the rule, and if not, why not. */
function standing({ rule, cell, submittedAt }) {
  const state = cell.state ?? 'NUMBER';
  if (state === 'NOT_APPLICABLE' || state === 'NOTHING_AROSE') return state;
  if (rule.type === 'LateSubmission') return given(submittedAt) ? 'SCORED' : 'NOT_YET_AVAILABLE';
  if (state === 'NOT_YET_AVAILABLE') return state;
  const figure = FIGURES.includes(rule.type) || (rule.type === 'Band' && rule.input !== 'COUNT');
  const parts = figure ? ['actual'] : (ENTERED[rule.type] ?? ['count']);
  if (!parts.every((part) => given(cell[part]))) return 'NOT_YET_AVAILABLE';
  if (rule.type === 'Growth') return isZero(cell.previous) ? 'NO_PREVIOUS' : 'SCORED';
  const divides = DIVIDE.includes(rule.type) || (rule.type === 'Band' && rule.input === 'RATE');
  return divides && isZero(cell.target) ? 'NO_TARGET' : 'SCORED';
}

/** The rate of a result against a target or last year's result. */
function rateOn({ cell, leaf, lower }, against) {
  const [a, t] = [Q.of(cell.actual), Q.of(against)];
  if (!lower) return a.over(t);
  if (leaf.lowerBetterMode !== 'INVERSE') return TWO.minus(a.over(t));
  return a.n === 0n ? UNBOUNDED : t.over(a);
}
const rate = (entry) => rateOn(entry, entry.cell.target);
const excessOf = (r) => (r.unbounded ? r : r.minus(ONE));

function band(value, bands) {
  const found = (bands ?? []).find((each) =>
    given(each.from) ? value.cmp(Q.of(each.from)) >= 0 : value.cmp(Q.of(each.upTo)) <= 0);
  return found ? Q.of(found.points) : ZERO;
}

function proportion(r, floor, full, max) {
  return r.cmp(floor) < 0 ? ZERO : r.cmp(full) >= 0 ? max : max.times(r).over(full);
}

function shortfallExcess(rule, r, max) {
  if (r.cmp(q(rule.zeroBelow, ZERO)) < 0) return { points: ZERO };
  if (r.cmp(ONE) < 0) {
    const steps = ONE.minus(r).over(Q.of(rule.shortfallStep));
    return { points: max.minus((rule.wholeSteps ? steps.ceiling() : steps).times(Q.of(rule.deductPerStep))).atLeast(ZERO) };
  }
  if (!given(rule.excessStep) || !given(rule.bonusPerStep) || r.cmp(ONE) === 0) return { points: max };
  const cap = q(rule.bonusCap, null);
  if (r.unbounded) return { points: max, bonus: cap ?? max };
  const steps = r.minus(ONE).over(Q.of(rule.excessStep));
  const bonus = (rule.wholeSteps ? steps.floor() : steps).times(Q.of(rule.bonusPerStep));
  return { points: max, bonus: cap ? bonus.atMost(cap) : bonus };
}

function excess(entry, mode) {
  if (mode !== 'ABSOLUTE') return excessOf(rate(entry));
  const difference = Q.of(entry.cell.actual).minus(Q.of(entry.cell.target));
  return entry.lower ? difference.neg() : difference;
}

function relativeToLeader(rule, entry, peers, max) {
  const r = rate(entry);
  const atTarget = q(rule.baseShare, HALF).times(max);
  if (r.cmp(ONE) < 0) return atTarget.times(r).atLeast(ZERO);
  if (r.cmp(ONE) === 0) return atTarget;
  const own = excess(entry, rule.excessMode);
  const largest = peers.map((peer) => excess(peer, rule.excessMode)).reduce((a, b) => a.atLeast(b));
  if (own.cmp(largest) >= 0) return max;
  return largest.unbounded ? atTarget : atTarget.plus(max.minus(atTarget).times(own).over(largest));
}

function ratioToBest(entry, peers, max) {
  const own = Q.of(entry.cell.actual);
  const all = peers.map((peer) => Q.of(peer.cell.actual));
  const best = all.reduce((a, b) => (entry.lower ? a.atMost(b) : a.atLeast(b)));
  if (!entry.lower && best.cmp(ZERO) <= 0) return ZERO;
  if (own.cmp(best) === 0) return max;
  return (entry.lower ? best.over(own) : own.over(best)).times(max).atLeast(ZERO);
}

function stepIncrement(rule, actual) {
  const coefficient = q(rule.coefficient, ONE);
  const from = Q.of(rule.baseValue).times(coefficient);
  if (actual.cmp(from) < 0) return q(rule.belowPoints, ZERO);
  const steps = actual.minus(from).over(Q.of(rule.step).times(coefficient)).floor();
  const earned = Q.of(rule.basePoints).plus(Q.of(rule.pointsPerStep).times(steps));
  return given(rule.cap) ? earned.atMost(Q.of(rule.cap)) : earned;
}

const DAY = 86_400_000;
/** The day in Viet Nam, seven hours ahead of UTC all year, as a number of days. */
const dayOf = (instant) => Math.floor((Date.parse(instant) + 7 * 3_600_000) / DAY);
const dueDay = (text, year) => Date.parse(text.startsWith('--') ? `${year}-${text.slice(2)}` : text) / DAY;

function lateSubmission(rule, { submittedAt, year }) {
  const day = dayOf(submittedAt);
  if (given(rule.refuseAfter) && day > dueDay(rule.refuseAfter, year)) return { refused: true };
  const late = day - dueDay(rule.dueAt, year);
  if (late <= 0) return {};
  const further = new Q(BigInt(Math.max(0, late - (rule.graceDays ?? 0))));
  return { penalty: Q.of(rule.firstPenalty).plus(Q.of(rule.perDay).times(further)) };
}

/** What each rule yields before rounding and caps. */
const RULES = {
  Band: (rule, e) => ({ points: band(rule.input === 'RATE' ? rate(e) : Q.of(rule.input === 'COUNT' ? e.cell.count : e.cell.actual), rule.bands) }),
  Proportional: (rule, e, max) => ({ points: proportion(rate(e), q(rule.floorRate, ZERO), q(rule.fullRate, ONE), max) }),
  Growth(rule, e, max) {
    const growth = excessOf(rateOn(e, e.cell.previous));
    return { points: rule.bands?.length ? band(growth, rule.bands) : proportion(growth, q(rule.floorRate, ZERO), q(rule.fullRate, ONE), max) };
  },
  ShortfallExcess: (rule, e, max) => shortfallExcess(rule, rate(e), max),
  RelativeToLeader: (rule, e, max, peers) => ({ points: relativeToLeader(rule, e, peers(), max) }),
  RatioToBest: (rule, e, max, peers) => ({ points: ratioToBest(e, peers(), max) }),
  PeerRank(rule, e, max, peers) {
    const better = peers().filter((peer) => rate(peer).cmp(rate(e)) > 0).length;
    return { points: q(rule.pointsPerPlace[better], ZERO) };
  },
  StepIncrement: (rule, e) => ({ points: stepIncrement(rule, Q.of(e.cell.actual)) }),
  PassFail: (rule, e, max) => ({ points: e.cell.pass ? max : ZERO }),
  Choice(rule, e) {
    const option = rule.options.find((each) => each.code === e.cell.choice);
    return option ? { points: Q.of(option.points), voids: option.voidsParent === true } : {};
  },
  HighestOnly: (rule, e) => ({
    points: rule.achievements.filter((each) => e.cell.choices.includes(each.code))
      .map((each) => Q.of(each.points)).reduce((a, b) => a.atLeast(b), ZERO),
  }),
  PerOccurrence(rule, e) {
    const earned = Q.of(rule.pointsEach).times(Q.of(e.cell.count));
    return { points: given(rule.cap) ? earned.atMost(Q.of(rule.cap)) : earned };
  },
  DeductPerOccurrence: (rule, e, max) =>
    ({ points: max.minus(Q.of(rule.pointsEach).times(Q.of(e.cell.count))).atLeast(q(rule.floor, ZERO)) }),
  BonusPenalty(rule, e) {
    const balance = Q.of(rule.plusEach).times(Q.of(e.cell.pluses))
      .minus(Q.of(rule.minusEach).times(Q.of(e.cell.minuses))).atLeast(Q.of(rule.min)).atMost(Q.of(rule.max));
    return balance.n >= 0n ? { bonus: balance } : { penalty: balance.neg() };
  },
  External: (rule, e) => ({ points: Q.of(e.cell.points), uncapped: rule.mayExceed === true }),
  Manual: (rule, e) => ({ points: Q.of(e.cell.points) }),
  LateSubmission: (rule, e) => lateSubmission(rule, e),
  Knockout: (rule, e) => ({ knockout: Number(e.cell.count) > 0 }),
};

const leavesOf = (criterion) => (criterion.children?.length ? criterion.children.flatMap(leavesOf) : [criterion]);
const part = (kind) => ({ BASE: 'base', BONUS: 'bonus', PENALTY: 'penalty' })[kind];

/** A cap limits only the ledger of its own kind; penalties are kept as amounts until the end. */
const capped = (ledgers, kind, cap) =>
  (given(cap) ? { ...ledgers, [part(kind)]: ledgers[part(kind)].atMost(cap) } : ledgers);

const added = (parts) => ({
  base: sum(parts.map((p) => p.base)), bonus: sum(parts.map((p) => p.bonus)), penalty: sum(parts.map((p) => p.penalty)),
});

/** What is left of a maximum when parts have left it. */
function reduced(max, parts) {
  const left = sum(parts.map((p) => p.max));
  const gone = sum(parts.map((p) => p.full)).minus(left);
  return gone.n === 0n ? max : max.atMost(left.atLeast(max.minus(gone)));
}

/** One leaf criterion over all units. */
function sheet(leaf, group, inputs, year) {
  const direction = leaf.direction ?? inputs.directions?.[leaf.indicator] ?? 'HIGHER_BETTER';
  const max = Q.of(leaf.maxPoints);
  const kind = group.kind ?? 'BASE';
  const entries = new Map(Object.entries(inputs.units).map(([unit, { cells, submittedAt, facts }]) => {
    const entry = {
      unit, leaf, year, submittedAt, lower: direction === 'LOWER_BETTER',
      cell: cells?.[leaf.code] ?? { state: 'NOT_YET_AVAILABLE' }, rule: ruleFor(leaf.rule, facts ?? {}),
    };
    entry.standing = standing(entry);
    return [unit, entry];
  }));
  const alike = (entry) => [...entries.values()].filter((e) => e.rule === entry.rule && e.standing === entry.standing);

  function settled(entry, applied, outcome, left = max) {
    const own = outcome.points ?? ZERO;
    const into = (ledger, apart) => {
      const exact = (apart ?? ZERO).plus(kind === ledger ? own : ZERO);
      return exact.n <= 0n ? ZERO : exact.roundedTo(q(leaf.rounding, new Q(1n, 100n)));
    };
    const ledgers = { base: into('BASE'), bonus: into('BONUS', outcome.bonus), penalty: into('PENALTY', outcome.penalty) };
    const ledger = entry.rule.type === 'LateSubmission' ? 'PENALTY' : kind;
    return { code: leaf.code, applied, full: max, max: left, ...(outcome.uncapped ? ledgers : capped(ledgers, ledger, max)),
      voids: outcome.voids, knockout: outcome.knockout, refused: outcome.refused, children: [] };
  }

  return (unit) => {
    const entry = entries.get(unit);
    if (entry.standing === 'SCORED') {
      return settled(entry, 'RULE', RULES[entry.rule.type](entry.rule, entry, max, () => alike(entry)));
    }
    if (entry.standing === 'NOT_YET_AVAILABLE') return settled(entry, 'NOT_YET_AVAILABLE', {});
    const policy = kind === 'BASE' ? (leaf.notApplicable ?? 'ZERO') : 'ZERO';
    if (policy === 'FULL_SCORE') return settled(entry, policy, { points: max });
    if (policy === 'REDUCE_MAX') return settled(entry, policy, {}, ZERO);
    const onlyDivisor = entry.standing === 'NO_TARGET' || entry.standing === 'NO_PREVIOUS';
    return settled(entry, policy, policy === 'SEPARATE_GROUP' && onlyDivisor
      ? { points: ratioToBest(entry, alike(entry), max) } : {});
  };
}

function criterionOf(criterion, kind, sheets, unit) {
  if (!criterion.children?.length) return sheets.get(criterion.code)(unit);
  const children = criterion.children.map((child) => criterionOf(child, kind, sheets, unit));
  const max = Q.of(criterion.maxPoints);
  const ledgers = capped(added(children), kind, max);
  const voided = children.some((child) => child.voids);
  return {
    code: criterion.code, applied: 'SUM', full: max, max: reduced(max, children), ...ledgers,
    ...(voided ? { base: ZERO, bonus: ZERO, voided } : {}), children,
  };
}

function totalOf(card, groups) {
  let ledgers = capped(added(groups), 'BONUS', q(card.bonusCap));
  ledgers = capped(ledgers, 'PENALTY', q(card.penaltyCap));
  const base = groups.filter((group) => group.kind === 'BASE');
  const nominal = q(card.totalMax, sum(base.map((group) => group.full)));
  const max = nominal.minus(sum(base.map((group) => group.full.minus(group.max))));
  const rescaledBase = max.cmp(ZERO) <= 0 ? ZERO
    : !card.rescaleReduced || max.cmp(nominal) === 0 ? ledgers.base : ledgers.base.times(nominal).over(max).rounded34();
  const all = rescaledBase.plus(ledgers.bonus).minus(ledgers.penalty);
  const [floor, cap] = [q(card.totalFloor), q(card.totalCap)];
  const total = floor && all.cmp(floor) < 0 ? floor : cap && all.cmp(cap) > 0 ? cap : all;
  return { ...ledgers, effectiveMax: max, rescaledBase, total };
}

const everyCriterion = (criteria) => criteria.flatMap((each) => [each, ...everyCriterion(each.children ?? [])]);

/** Larger is better and what is missing comes last: negative where a is ahead. */
function larger(a, b) {
  return a === undefined || b === undefined ? (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0) : b.cmp(a);
}

const signed = (ledgers, kind) => ledgers && (kind === 'PENALTY' ? ledgers.penalty.neg() : ledgers[part(kind)]);

/** The comparators of the ranking: the total, then the tie-breakers. */
function comparators(card, inputs) {
  const kindOf = (code) => card.groups.find((group) => everyCriterion(group.criteria).some((each) => each.code === code))?.kind;
  const values = {
    GROUP: (unit, ref) => { const g = unit.groups.find((each) => each.code === ref); return signed(g, g?.kind); },
    BONUS: (unit) => unit.bonus,
    CRITERION: (unit, ref) => signed(everyCriterion(unit.criteria).find((each) => each.code === ref), kindOf(ref) ?? 'BASE'),
    INDICATOR_RATE(unit, ref) {
      const leaf = card.groups.flatMap((g) => g.criteria).flatMap(leavesOf).find((each) => each.indicator === ref);
      const cell = leaf && inputs.units[unit.unit].cells?.[leaf.code];
      if (!cell || (cell.state ?? 'NUMBER') !== 'NUMBER' || !given(cell.actual) || isZero(cell.target)) return undefined;
      const direction = leaf.direction ?? inputs.directions?.[leaf.indicator];
      return rate({ cell, leaf, lower: direction === 'LOWER_BETTER' });
    },
    EARLIER_SUBMISSION(unit) {
      const at = inputs.units[unit.unit].submittedAt;
      return given(at) ? new Q(-instant(at)) : undefined;
    },
  };
  return (card.tieBreakers ?? []).map(({ type, ref }) => (a, b) => larger(values[type](a, ref), values[type](b, ref)));
}

/** An instant as nanoseconds, which Date cannot hold. */
function instant(text) {
  const [, fraction = ''] = /\.(\d+)/.exec(text) ?? [];
  return BigInt(Math.floor(Date.parse(text) / 1000)) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}

function rank(units, order) {
  const sorted = units.filter((unit) => unit.considered).sort(order);
  sorted.forEach((unit, index) => {
    const ahead = sorted[index - 1];
    unit.place = ahead && order(ahead, unit) === 0 ? ahead.place : index + 1;
  });
  sorted.forEach((unit) => { unit.tied = sorted.filter((other) => other.place === unit.place).length > 1; });
  return sorted;
}

function gateHolds({ scope, ref, minShare }, unit) {
  if (!given(minShare)) return true;
  const base = unit.groups.filter((group) => group.kind === 'BASE');
  const of = {
    EACH_GROUP: () => base,
    EACH_CRITERION: () => base.flatMap((group) => group.criteria),
    GROUP: () => unit.groups.filter((group) => group.code === ref),
    CRITERION: () => everyCriterion(unit.criteria).filter((each) => each.code === ref),
  }[scope]();
  return of.every((each) => each.base.cmp(Q.of(minShare).times(each.max)) >= 0);
}

// The decisions against a unit, and those that the table itself calls for by what has occurred.
function sanctionsOf({ sanctions, cells }, called) {
  const occurred = called.filter(({ criterion, from }) => {
    const cell = cells?.[criterion];
    return cell && (cell.state ?? 'NUMBER') === 'NUMBER' && Number(cell.count ?? 0) >= (from ?? 1);
  });
  return [...(sanctions ?? []), ...occurred];
}

function classify(classes, called, ranked, inputs, members) {
  const index = new Map();
  const named = (code) => classes.findIndex((each) => each.code === code);
  for (const unit of ranked) {
    let level = classes.findIndex((each) => (!given(each.min) || unit.total.cmp(Q.of(each.min)) >= 0)
      && (each.gates ?? []).every((gate) => gateHolds(gate, unit)));
    if (level < 0) continue;
    const sanctions = sanctionsOf(inputs.units[unit.unit], called);
    const codes = (effect) => sanctions.filter((each) => each.effect === effect).map((each) => named(each.classCode));
    level = Math.max(level, ...codes('NOT_ABOVE'));
    level = Math.min(classes.length - 1, level + codes('DROP_ONE').length);
    const forced = codes('FORCE').filter((each) => each >= 0);
    index.set(unit, forced.length ? Math.max(...forced) : level);
  }
  classes.slice(0, -1).forEach((each, level) => {
    if (!given(each.quotaPercent)) return;
    const allowed = Q.of(each.quotaPercent).times(new Q(BigInt(members))).over(new Q(100n)).floor();
    const inClass = ranked.filter((unit) => index.get(unit) === level);
    const upTo = (unit) => inClass.filter((other) => other.place <= unit.place).length;
    inClass.filter((unit) => new Q(BigInt(upTo(unit))).cmp(allowed) > 0).forEach((unit) => index.set(unit, level + 1));
  });
  ranked.forEach((unit) => { unit.grade = classes[index.get(unit)]?.code; });
}

/** Orders that people decided: of a tie for exactly the units that share the place, of a ballot for all that have one. */
function decide(units, orders) {
  for (const { ground, units: order } of orders ?? []) {
    const wanted = new Set(order);
    const tied = units.find((unit) => unit.tied && wanted.has(unit.unit));
    const first = ground === 'TIE' ? tied?.place : 1;
    const meant = units.filter((unit) => (ground === 'TIE' ? unit.place === first : unit.place));
    if (!first || meant.length !== order.length || !meant.every((unit) => wanted.has(unit.unit))) continue;
    meant.forEach((unit) => { unit.place = first + order.indexOf(unit.unit); unit.tied = false; });
  }
}

/**
 * Scores a cluster's year.
 *
 * @param card the scoring table as data
 * @param inputs what the units brought: directions, units, orders
 * @param year the cluster's year
 * @returns one result a unit, with places, classes, groups and criteria; penalties are amounts
 */
export function score(card, inputs, year) {
  const sheets = new Map(card.groups.flatMap((group) =>
    group.criteria.flatMap(leavesOf).map((leaf) => [leaf.code, sheet(leaf, group, inputs, year)])));
  const units = Object.entries(inputs.units).map(([unit, { sanctions }]) => {
    const groups = card.groups.map((group) => {
      const kind = group.kind ?? 'BASE';
      const criteria = group.criteria.map((criterion) => criterionOf(criterion, kind, sheets, unit));
      const full = Q.of(group.maxPoints);
      const ledgers = capped(capped(added(criteria), kind, full), 'BONUS', q(group.bonusCap));
      return { code: group.code, kind, full, max: reduced(full, criteria), ...ledgers, criteria };
    });
    const criteria = groups.flatMap((group) => group.criteria);
    const out = (sanctions ?? []).some((each) => each.effect === 'EXCLUDE')
      || everyCriterion(criteria).some((each) => each.knockout || each.refused);
    return { unit, considered: !out, tied: false, groups, criteria, ...totalOf(card, groups) };
  });
  const breakers = comparators(card, inputs);
  const order = (a, b) => b.total.cmp(a.total) || breakers.reduce((found, each) => found || each(a, b), 0);
  const ranked = rank(units, order);
  classify(card.classes ?? [], card.sanctions ?? [], ranked, inputs, units.length);
  decide(units, inputs.orders);
  return units;
}

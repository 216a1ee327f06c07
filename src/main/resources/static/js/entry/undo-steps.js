// What stood in the cells before each change of this visit, newest last. A pasted block is one step.

const MOST_STEPS = 200;

export class UndoSteps {
  constructor() {
    this.steps = [];
  }

  /** Remembers what stood in some cells before they are changed together. */
  add(cells) {
    this.steps.push(cells);
    if (this.steps.length > MOST_STEPS) {
      this.steps.shift();
    }
  }

  takeLast() {
    return this.steps.pop();
  }

  get isEmpty() {
    return this.steps.length === 0;
  }
}

/** How many calls of cells were answered since the add-in was loaded: the proof that Excel calls its functions. */
let answered = 0;

export function countAnswered(): void {
  answered += 1;
}

export function answeredCalls(): number {
  return answered;
}

/**
 * How many contacts a job may still return, while its slices run side by side.
 *
 * A slice is given at most what is left when every earlier slice that is still under way is counted at its most. Where
 * that is less than the slice may need, it waits for the earlier ones; then what is left is known exactly. So the cap
 * cuts at the same contact, however many threads there are, and far from the cap nobody waits.
 */
export class ContactBudget {
  /** Not counting slices under way. */
  #left: number;
  /** Given to slices under way. */
  #given = 0;

  constructor(contacts: number) {
    // A job may have been begun under a higher cap.
    this.#left = Math.max(0, contacts);
  }

  /**
   * To be asked in the order of the slices.
   *
   * @param most contacts that the slice can come to
   * @returns what it may come to, or undefined when it has to wait for a slice under way
   */
  give(most: number): number | undefined {
    const available = this.#left - this.#given;
    if (most > available && this.#given > 0) return undefined;
    const contacts = Math.min(most, available);
    this.#given += contacts;
    return contacts;
  }

  /** A slice has ended that was given so many contacts and has returned so many. */
  settle(given: number, returned: number): void {
    this.#given -= given;
    this.#left -= returned;
  }
}

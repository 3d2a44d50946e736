import { InvalidArgumentError } from 'commander';

/** Takes a whole number as the value of a flag. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`a whole number from ${minimum} to ${maximum} is needed.`);
  };
}

import { fold } from './fold.ts';

/** The parts of a 文号: 连政规发, 2025, 3. Folded; serial without leading zeros. */
export interface DocumentNumber {
  /** Empty where only year and serial, or only the serial, is told. */
  readonly prefix: string;
  /** Four digits; empty where it is not told. */
  readonly year: string;
  readonly serial: string;
}

const parts = /^(\D*?)(?:[[(<]?((?:19|20)\d{2})(?:[\])>]|年的?)?)?第?(\d{1,4})号?(?:文件?|令)?$/u;

/** Takes a 文号 apart, with brackets, 年 or nothing around its year: 连政发〔2021〕79号, 连政发2021年79号, 79号文. */
export function parseDocumentNumber(number: string): DocumentNumber | undefined {
  const match = parts.exec(fold(number).replaceAll(' ', ''));
  if (match === null) return undefined;
  const [, prefix = '', year = '', serial = ''] = match;
  return { prefix, year, serial: String(Number(serial)) };
}

/** True where a number as it is said (79号) may be the one that a document bears; what was not said is left open. */
export function mayBeNumber(said: DocumentNumber, full: DocumentNumber): boolean {
  const agrees = (one: string, other: string): boolean => one === '' || one === other;
  return said.serial === full.serial && agrees(said.year, full.year) && agrees(said.prefix, full.prefix);
}

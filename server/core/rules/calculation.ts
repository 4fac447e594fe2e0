import type { Calculation as Published } from '../contract/calculation.ts';

/** What a rule comes to for given facts. Money is a decimal string in yuan; the fields are told in the contract. */
export type Calculation = Readonly<Published>;

/** One line of the derivation. */
export type Step = Readonly<Calculation['steps'][number]>;
export type CapResult = Readonly<Calculation['caps'][number]>;
export type Alternative = Readonly<Calculation['alternatives'][number]>;
export type ConditionState = Readonly<Calculation['conditions'][number]>;
export type InputValue = Calculation['inputs'][string];
export type InputError = Readonly<NonNullable<Calculation['error']>>;

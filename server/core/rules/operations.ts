import type { Operation } from './schema.ts';

/** The operation and everything inside it, outermost first. */
export function operationsOf(operation: Operation): Operation[] {
  switch (operation.op) {
    case 'sum':
      return [operation, ...operation.parts.flatMap(operationsOf)];
    case 'rate':
      return [
        operation,
        ...operation.of.flatMap((part) => (typeof part === 'string' ? [] : operationsOf(part))),
      ];
    default:
      return [operation];
  }
}

/** Inputs that an operation itself reads. */
export function inputsOf(operation: Operation): string[] {
  switch (operation.op) {
    case 'per_item':
    case 'per_block':
      return [operation.input];
    case 'rate':
      return operation.of.filter((part) => typeof part === 'string');
    case 'by_level':
      return [operation.input, operation.times, ...operation.table.map(({ times }) => times)].filter(
        (id) => id !== undefined,
      );
    case 'window':
      return [operation.list];
    case 'flat':
    case 'sum':
      return [];
  }
}

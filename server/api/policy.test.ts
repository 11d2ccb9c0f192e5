import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import type { CartularyError } from '../errors/errors.ts';
import { executableSchema } from '../schema.ts';
import { type Action, POLICY, ROLES, type Role, requireAllowed } from './policy.ts';

/** Every cell, as it is meant. */
const CELLS: [Action, Role, 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN'][] = [
  ['createClaim', 'nobody', 'UNAUTHENTICATED'],
  ['createClaim', 'curator', 'allowed'],
  ['addCitation', 'nobody', 'UNAUTHENTICATED'],
  ['addCitation', 'curator', 'allowed'],
  ['retractClaim', 'nobody', 'UNAUTHENTICATED'],
  ['retractClaim', 'curator', 'allowed'],
];
const CURATORS = { nobody: null, curator: { name: 'ada' } };

it.each(CELLS)('%s by %s: %s', (action, role, verdict) => {
  const outcome = () => {
    try {
      return requireAllowed(action, CURATORS[role]) === CURATORS[role] ? 'allowed' : 'another';
    } catch (error) {
      return (error as CartularyError).code;
    }
  };
  expect(outcome()).toBe(verdict);
});

it('every cell of the table has its test', () => {
  const cells = Object.keys(POLICY).flatMap((action) => ROLES.map((role) => `${action} ${role}`));
  expect(CELLS.map(([action, role]) => `${action} ${role}`).sort()).toEqual(cells.sort());
});

it('every mutation has a row, and no row is left over', () => {
  const type = executableSchema().getMutationType();
  expect(isObjectType(type) && Object.keys(type.getFields()).sort()).toEqual(Object.keys(POLICY).sort());
});

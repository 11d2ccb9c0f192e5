import { z } from 'zod';
import { parseEdtf } from '../dates/edtf.ts';
import { CartularyError } from '../errors/errors.ts';
import { damage, disruption, READABLE, unseen } from '../text/characters.ts';
import { isLanguage, isScript } from './language-tags.ts';
import type { Problem } from './problem.ts';

/** A check of a text that says in words what it finds; null where it finds nothing. */
type Fault = (text: string) => string | null;

/** A text in which a check finds nothing; what it finds is the message. */
export function faultless(schema: z.ZodString, fault: Fault): z.ZodString {
  return schema.refine((text) => fault(text) === null, { error: ({ input }) => fault(String(input))! });
}
const has =
  (find: Fault): Fault =>
  (text) => {
    const found = find(text);
    return found === null ? null : `has ${found}`;
  };

/** Of one written form, and without what is not seen: two ids that look the same letter by letter are the same. */
const plain = (text: string) =>
  text === text.normalize('NFC') && !/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
const PLAIN = 'must be in Unicode form NFC without control and invisible characters';

/** Text that may be any, but sound: passages, notes. */
export const anyText = faultless(z.string(), has(damage));
/** Text that says something, on as many lines as it likes: sentences, reasons. */
export const wording = anyText.regex(READABLE, 'must have something to read in it');
/** Text of one line that is shown among other text, such as names and titles: nothing breaks or turns the line. */
export const lineOfText = faultless(wording, has(disruption));
/** What a thing is called: as `lineOfText`, and two that look the same are the same, but for what their script needs. */
export const nameText = faultless(lineOfText, has(unseen));
/** As `lineOfText`, for what may be left empty. */
export const anyLine = faultless(anyText, has(disruption));
/** A language as a canonical BCP 47 tag. */
export const languageTag = z
  .string()
  .refine(isLanguage, 'must be a language tag of BCP 47, such as be or en-GB');
/** A script as its code in ISO 15924. */
export const scriptCode = z.string().refine(isScript, 'must be a script code of ISO 15924, such as Cyrl');
/** An id with its prefix: no space, no `|` (it joins ids) and no `@` (it marks a version). */
export function idOf(prefix: string) {
  return z
    .string()
    .max(300)
    .regex(new RegExp(`^${prefix}:[^\\s|@]+$`, 'u'), `must be ${prefix}: and a name without space, | and @`)
    .refine(plain, PLAIN);
}
/** An id of anything. */
export const anyId = z
  .string()
  .max(300)
  .regex(/^[^\s|@]+$/u, 'must be an id without space, | and @')
  .refine(plain, PLAIN);

/** What of a record is not of its shape: one problem for each field. */
export function shapeProblems(shape: z.ZodType, record: unknown): Problem[] {
  const parsed = shape.safeParse(record);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    // Of a field that there is not, the name is where the fault stands.
    const at = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const field = at.reduce<string>(
      (path, step) =>
        typeof step === 'number'
          ? `${path}[${step}]`
          : path === ''
            ? String(step)
            : `${path}.${String(step)}`,
      '',
    );
    const value = at.reduce<unknown>(
      (within, step) => (within as Record<PropertyKey, unknown> | undefined)?.[step],
      record,
    );
    // Of several values in one list, the message says which.
    const which = field.endsWith(']') && typeof value === 'string' ? ` ${JSON.stringify(value)}` : '';
    return {
      rule: 'well-formed',
      code: 'BAD_USER_INPUT',
      message: `${field || 'the record'}${which} is malformed: ${issue.message}`,
      field,
      value: value === undefined ? null : value,
      valid: 'values' in issue ? issue.values : issue.message,
    };
  });
}

/** The problem of a date that is not EDTF level 0-1 or runs backwards; none for null. */
export function dateProblems(edtf: string | null, field: string): Problem[] {
  if (edtf === null) return [];
  try {
    parseEdtf(edtf, field);
    return [];
  } catch (error) {
    if (!(error instanceof CartularyError)) throw error;
    return [
      {
        rule: 'valid-date',
        code: 'BAD_USER_INPUT',
        message: error.message,
        field,
        value: edtf,
        valid: error.details.valid,
      },
    ];
  }
}

/** The problem of naming something that the register does not hold. `redirect` is where a merged entity went. */
export function unknownReference(field: string, value: string, redirect?: string | null): Problem {
  return {
    rule: 'named-record-exists',
    code: 'NOT_FOUND',
    message: redirect
      ? `${field} names ${value}, which went into ${redirect}`
      : `${field} names ${value}, which is not in the register`,
    field,
    value,
    ...(redirect ? { valid: redirect } : {}),
  };
}

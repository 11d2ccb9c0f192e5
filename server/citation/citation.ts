import { z } from 'zod';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import { defineRecord, type EditOf, type InputOf, type RecordOf } from '../record/define-record.ts';
import { curated } from '../record/record.ts';
import { anyText, idOf, languageTag, lineOfText, wording } from '../record/shape.ts';
import { READABLE_LETTER } from '../text/characters.ts';

export type Stance = Enums['Stance'];
export type Check = Enums['Check'];

/** A quote that anything could hold points nowhere. */
const quoted = anyText.regex(READABLE_LETTER, 'must have a letter or a digit');

/** W3C TextQuoteSelector. */
const quote = z.strictObject({ exact: quoted, prefix: anyText.nullable(), suffix: anyText.nullable() });
export type Quote = z.output<typeof quote>;

/** W3C TextPositionSelector: UTF-16 code units of the snapshot text (UTF-8 decoded, CRLF to LF), end exclusive. */
const position = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) });
export type Position = z.output<typeof position>;

/** CSL locator. `paragraph` counts blank-line blocks from 1; `row` is RFC 7111 (`row=5`); `pointer` a JSON Pointer. */
const locator = z.strictObject({ label: lineOfText, value: lineOfText });
export type Locator = z.output<typeof locator>;

const translation = z.strictObject({ text: wording, lang: languageTag, by: lineOfText });

/** One passage of one source, held up for or against one claim. */
export const CITATION = defineRecord({
  fixed: { id: idOf('citation'), claim: z.string(), source: z.string() },
  editable: {
    stance: z.enum(ENUMS.Stance).default('supports'),
    quote,
    position: position.nullable().default(null),
    locator: locator.nullable().default(null),
    /** SHA-256 of the snapshot that was read. */
    snapshot: z.string().nullable().default(null),
    /** Admiralty 1-5; null: unjudged (6). */
    credibility: z.number().int().min(1).max(5).nullable().default(null),
    /** Entity whose words the source reports, when not its own. */
    saidBy: z.string().nullable().default(null),
    /** EDTF of when it was said or seen; null: when its source was issued. */
    saidOn: z.string().nullable().default(null),
    /** What that is inferred from, in words, or the id of the source whose date it takes. */
    saidOnBasis: anyText.nullable().default(null),
    translation: translation.nullable().default(null),
  },
  kept: { check: z.enum(ENUMS.Check), status: z.enum(ENUMS.Status) },
  booked: curated,
});
export type CitationRecord = RecordOf<typeof CITATION>;
export type CitationEdit = EditOf<typeof CITATION>;
export type NewCitation = InputOf<typeof CITATION>;
/** A citation that is given with its claim. */
export type CitationInput = Omit<NewCitation, 'claim'>;

declare module '../record/record.ts' {
  interface RecordForms {
    citation: CitationRecord;
  }
}

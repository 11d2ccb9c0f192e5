import type { DataSet } from './data-sets.ts';
import type { Citation, Claim, Part } from './seed-files.ts';
import type { Selection } from './selection.ts';

interface Snak {
  snaktype: 'value' | 'somevalue' | 'novalue';
  datavalue?: { value: unknown };
}
interface Statement {
  id: string;
  rank: 'preferred' | 'normal' | 'deprecated';
  mainsnak: Snak;
  qualifiers?: Record<string, Snak[]>;
  references?: { snaks: Record<string, Snak[]> }[];
}

/** Precisions of a time: what they leave of the written day. */
const DIGITS: Record<number, number> = { 9: 4, 10: 7, 11: 10 };
/** "Most recent value" as the reason for a preferred rank: then a missing end date says that it holds. */
const MOST_RECENT = 'Q71533355';

/**
 * Chosen statements of a Wikidata item as claims: `novalue` negates, start and end time (P580, P582) are the validity, and
 * a deprecated one is withdrawn. The references that a statement names were not read: each is cited as a mention in the
 * item itself, which supports nothing and is nobody's witness.
 * Throws Error for a statement that the item has no more.
 */
export function statements(data: DataSet, { wikidata: chosen }: Selection): Part {
  const { claims: properties } = JSON.parse(data.text) as { claims: Record<string, Statement[]> };
  const claims = chosen.statements.map(({ id, statement: wanted, instead, ...rest }): Claim => {
    const [property, at] = find(properties, wanted);
    const statement = properties[property]![at]!;
    const pointer = `/claims/${property}/${at}`;
    const deprecated = statement.rank === 'deprecated';
    const valid = validity(statement);
    const negated = statement.mainsnak.snaktype === 'novalue';
    return {
      id,
      subject: chosen.subject,
      ...rest,
      ...(negated && { negated: true as const }),
      ...(valid && { valid }),
      citations: [
        data.citePointer(pointer, quoteOf(data, pointer, statement), 3),
        ...(statement.references ?? []).flatMap((each, n) =>
          mention(data, `${pointer}/references/${n}`, each),
        ),
      ],
      ...(deprecated && { retracted: reason(statement, instead) }),
    };
  });
  return { entities: [], claims };
}

function find(properties: Record<string, Statement[]>, id: string): [string, number] {
  for (const [property, list] of Object.entries(properties)) {
    const at = list.findIndex((each) => each.id === id);
    if (at >= 0) return [property, at];
  }
  throw new Error(`the item has no statement ${id}`);
}

function quoteOf(data: DataSet, pointer: string, { mainsnak }: Statement): string {
  if (mainsnak.snaktype !== 'value') return `"snaktype": "${mainsnak.snaktype}"`;
  return `"id": ${data.rawAt(`${pointer}/mainsnak/datavalue/value/id`)}`;
}

/** The address (P854), else the work (P248) that a reference names; one that names neither is left in the item. */
function mention(data: DataSet, pointer: string, { snaks }: { snaks: Record<string, Snak[]> }): Citation[] {
  const quote = snaks.P854
    ? data.rawAt(`${pointer}/snaks/P854/0/datavalue/value`)
    : snaks.P248
      ? `"id": ${data.rawAt(`${pointer}/snaks/P248/0/datavalue/value/id`)}`
      : null;
  if (quote === null) return [];
  const { credibility: _, ...citation } = data.citePointer(pointer, quote);
  return [{ ...citation, stance: 'mentions' }];
}

function validity({ qualifiers = {} }: Statement): string | null {
  const [start, end] = [day(qualifiers.P580?.[0]), day(qualifiers.P582?.[0])];
  if (!start && !end) return null;
  const why = qualifiers.P7452?.[0]?.datavalue?.value as { id?: string } | undefined;
  return `${start ?? ''}/${end ?? (why?.id === MOST_RECENT ? '..' : '')}`;
}

function day(snak: Snak | undefined): string | null {
  if (!snak?.datavalue) return null;
  const { time, precision } = snak.datavalue.value as { time: string; precision: number };
  return time.slice(1, 1 + DIGITS[precision]!);
}

/** The files at hand hold no label of the reasons named, only their ids; what the item shows is the curator's to say. */
function reason({ qualifiers = {} }: Statement, instead: string | undefined): string {
  const why = qualifiers.P2241?.[0]?.datavalue?.value as { id?: string } | undefined;
  return [
    'Wikidata gives this statement the rank deprecated: kept on record, but not as what holds.',
    instead,
    why?.id &&
      `The reason is named by an id alone, without words in the copy that was read (P2241: ${why.id}).`,
  ]
    .filter(Boolean)
    .join(' ');
}

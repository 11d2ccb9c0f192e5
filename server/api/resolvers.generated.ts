import type { Parents } from './parents.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: T[P] };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A date or an interval in EDTF, level 0 or 1, as a string: `2022-02`, `2020-07/..`, `2022-02-10?/2022-02-20?`, `-0043-03-15` (15 March
   * 44 BC). A string to code generators.
   */
  EDTF: { input: string; output: string; }
  /** An instant as a string of RFC 3339, in UTC: `2026-11-23T20:15:00.000Z`. A string to code generators. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. Unknown to code generators, until it is looked at. */
  JSON: { input: unknown; output: unknown; }
};

/** What a passage does to a claim. */
export type Stance =
  /** It says so. */
  | 'supports'
  /** It says otherwise. */
  | 'contradicts'
  /** It speaks of it without saying so or otherwise. */
  | 'mentions';

/** Whether the quote was found where the citation says. */
export type Check =
  /** Nobody has looked, or the text is not here. */
  | 'unchecked'
  /** Found in its place, or without a place where it stands once. */
  | 'verified'
  /** Found, but not where position or locator say. */
  | 'moved'
  /** Found but for typography, or a near match only; it waits for a person. */
  | 'changed'
  /** Found in several places, and nothing in the citation says which is meant. */
  | 'ambiguous'
  /** Not found. */
  | 'gone';

/** A quoted passage, as a W3C TextQuoteSelector. */
export type Quote = {
  /** The quoted words. At most eight of them where the rights to the text forbid more. */
  exact: Scalars['String']['output'];
  /** What stands right before. */
  prefix?: Maybe<Scalars['String']['output']>;
  /** What stands right after. */
  suffix?: Maybe<Scalars['String']['output']>;
};

/** Where the quote stands, as a W3C TextPositionSelector: UTF-16 code units of the decoded text. */
export type Position = {
  /** First code unit. */
  start: Scalars['Int']['output'];
  /** The one after the last. */
  end: Scalars['Int']['output'];
};

/** Where to look in the source, as a CSL locator. */
export type Locator = {
  /** What is counted: `paragraph`, `row`, `pointer`. */
  label: Scalars['String']['output'];
  /** Which one. */
  value: Scalars['String']['output'];
};

/** A translation of the quote. */
export type Translation = {
  /** The quote, translated. */
  text: Scalars['String']['output'];
  /** Language it is translated into, BCP 47. */
  lang: Scalars['String']['output'];
  /** Who translated it. */
  by: Scalars['String']['output'];
};

/** The paragraph around a quote, where this install has the text. */
export type Passage = {
  /** The whole paragraph, as the text has it. */
  text: Scalars['String']['output'];
  /** Where the quote begins in `text`, in UTF-16 code units. */
  start: Scalars['Int']['output'];
  /** Where the quote ends in `text`, exclusive. */
  end: Scalars['Int']['output'];
  /** Number of the paragraph in the text, counted from 1. */
  paragraph: Scalars['Int']['output'];
};

/**
 * What looking up the quote in the text gives now. The quote is found by position, prefix, suffix and locator, whichever the
 * citation has; without any, where it stands once. Letter by letter first, then but for typography: composed and decomposed
 * letters, ligatures, soft hyphens, white space, quotation marks, dashes, full-width forms. Where there is a position, the locator of a
 * table or a JSON file is left to `cartulary verify`, and so is a text of more than four million characters.
 */
export type TextCheck = {
  /** What was found; UNCHECKED where this install does not have the text, or it is too long. */
  check: Check;
  /** Whether the quote stands there but for typography; with CHANGED, that this is all that differs. */
  typographic: Scalars['Boolean']['output'];
  /** In how many places it stands; of very many the first thousand are counted. */
  places: Scalars['Int']['output'];
  /** What is wrong, or what to look at again, in words; null when it is VERIFIED or the text is not here. */
  message?: Maybe<Scalars['String']['output']>;
};

/** One passage of one source, held up for or against one claim. */
export type Citation = Node & {
  /** Stable: `citation:<claim>:<n>`. */
  id: Scalars['ID']['output'];
  /** What the passage does to the claim. */
  stance: Stance;
  /** The source. */
  source: Source;
  /** Whose words the source reports, when not its own. */
  saidBy?: Maybe<Entity>;
  /** When it was said or seen: some time within that date or interval. Null: when its source was issued. */
  saidOn?: Maybe<Scalars['EDTF']['output']>;
  /** What `saidOn` is inferred from, in words, or the id of the source whose date it takes. */
  saidOnBasis?: Maybe<Scalars['String']['output']>;
  /** The quoted words. */
  quote: Quote;
  /** Where the quote stands in the text; null when nobody has recorded it. */
  position?: Maybe<Position>;
  /** Where to look in the source. */
  locator?: Maybe<Locator>;
  /** SHA-256 of the file that was read. */
  snapshot?: Maybe<Scalars['String']['output']>;
  /**
   * The paragraph around the quote. Null where this install does not have the text, and where the quote does not stand where the
   * citation says, or in several places: see `textCheck`.
   */
  passage?: Maybe<Passage>;
  /** What looking up the quote in the text gives now, where this install has the text. */
  textCheck: TextCheck;
  /** Credibility, Admiralty 1 (confirmed) to 5 (improbable); null when nobody has judged it (6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** Whether the quote was found in its place when a curator last had it checked; `textCheck` is of now. */
  check: Check;
  /** Where it stands in review. */
  status: Status;
  /**
   * Whether the citation stands: it is reviewed, and neither it nor its source is retracted. It says nothing of the claim, which may
   * itself be a draft or retracted and then counts for nothing: see `claim { status }`.
   */
  live: Scalars['Boolean']['output'];
  /** A translation of the quote. */
  translation?: Maybe<Translation>;
  /** When this was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The claim. */
  claim: Claim;
};

/** A page of citations. */
export type CitationConnection = {
  /** The citations, each with its cursor. */
  edges: Array<CitationEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A citation in a page. */
export type CitationEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The citation. */
  node: Citation;
};

/** How a claim puts its content. */
export type Modality =
  /** As a fact. */
  | 'asserted'
  /** Expected to come. */
  | 'expected'
  /** Planned by someone. */
  | 'planned'
  /** Possible, without more. */
  | 'possible'
  /** On a condition. */
  | 'conditional'
  /** Called for, recommended or demanded. */
  | 'called-for'
  /** The source says that it is not known. */
  | 'unknown';

/** Where a claim or a citation stands in review. */
export type Status =
  /** Written, not yet reviewed. */
  | 'draft'
  /** Reviewed by someone other than its author. */
  | 'reviewed'
  /** Taken back, with a reason. */
  | 'retracted';

/** How many independent witnesses hold a claim up. */
export type Standing =
  /** One witness. */
  | 'single-source'
  /** Two or more witnesses. */
  | 'corroborated';

/** How sure it must be that a claim held at a time. */
export type Certainty =
  /**
   * It held throughout: its dates surely cover the whole of it, and a citation surely still says so at its end, since a source vouches for
   * nothing after it spoke. What has a known start and no known end is certain up to the last observation. A claim without dates is
   * certain on the days on which it was said, where those are known.
   */
  | 'certain'
  /**
   * The last that is known: it is certain; or its dates lie within it; or it had been said by then, may have begun, and its dates do not say that
   * it had ended, be it before then or before it was said.
   */
  | 'last-known'
  /** It may have held at some moment of it: its dates, as written, do not exclude that. */
  | 'possible';

/** What a further participant is to a claim. */
export type Role =
  /** Where it happens. */
  | 'place'
  /** With what. */
  | 'instrument'
  /** By which way. */
  | 'route'
  /** For what. */
  | 'purpose'
  /** For whom. */
  | 'beneficiary'
  /** Against whom or what. */
  | 'target'
  /** On which occasion. */
  | 'occasion';

/** How good the best live supporting citation is, on the Admiralty scales. Two scales: they are never averaged. */
export type Grade = {
  /** Reliability of the source; null when nobody has judged it (F). */
  reliability?: Maybe<Reliability>;
  /** Credibility of the passage, 1 (confirmed) to 5 (improbable); null when nobody has judged it (6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** Both in short: `B2`; `F6` when nobody has judged either. */
  code: Scalars['String']['output'];
};

/** A number with its unit. `amount` or the bounds may be missing, never all. */
export type Quantity = {
  /** The number the source gives. */
  amount?: Maybe<Scalars['Float']['output']>;
  /** Lower bound. */
  low?: Maybe<Scalars['Float']['output']>;
  /** Upper bound. */
  high?: Maybe<Scalars['Float']['output']>;
  /** What is counted or measured: `site`, `soldier`, `km`. */
  unit: Scalars['String']['output'];
  /** Whether the source says "about" or the like. */
  approximate: Scalars['Boolean']['output'];
};

/** A point in WGS 84. */
export type GeoPoint = {
  /** Latitude in degrees, north positive. */
  lat: Scalars['Float']['output'];
  /** Longitude in degrees, east positive. */
  lon: Scalars['Float']['output'];
  /** How far off it may be, in metres. */
  precision?: Maybe<Scalars['Float']['output']>;
};

/** A value that a claim gives. One field is set. */
export type ClaimValue = {
  /** Words. */
  text?: Maybe<Scalars['String']['output']>;
  /** A date or an interval. */
  edtf?: Maybe<Scalars['EDTF']['output']>;
  /** A number with its unit. */
  quantity?: Maybe<Quantity>;
  /** A point. */
  geo?: Maybe<GeoPoint>;
};

/** A further participant of a claim. */
export type Participant = {
  /** What it is to the claim. */
  role: Role;
  /** Who or what. */
  entity: Entity;
};

/** When the content of a claim holds, which is not when it was said. */
export type Validity = {
  /** As recorded: `2020-07/..`. */
  edtf: Scalars['EDTF']['output'];
  /** First day on which it may have begun, `YYYY-MM-DD`, `-0043-03-15` for 15 March 44 BC; null when there is no bound. */
  earliestStart?: Maybe<Scalars['String']['output']>;
  /** Last day on which it may have begun, `YYYY-MM-DD`; null when there is no bound. */
  latestStart?: Maybe<Scalars['String']['output']>;
  /** First day on which it may have ended, `YYYY-MM-DD`; null when there is no bound. */
  earliestEnd?: Maybe<Scalars['String']['output']>;
  /** Last day on which it may have ended, `YYYY-MM-DD`; null when there is no bound. */
  latestEnd?: Maybe<Scalars['String']['output']>;
  /** What an uncertain date is inferred from. */
  dateBasis?: Maybe<Scalars['String']['output']>;
};

/**
 * When the live citations that support a claim say or see it: the `saidOn` of each, else the day its source was issued. A date of less
 * than day precision, or an interval, names the time within which it was said once.
 */
export type Observed = {
  /** First day on which one of them may say it, `YYYY-MM-DD`; null when there is no bound. */
  first?: Maybe<Scalars['String']['output']>;
  /** Last day on which one of them may say it, `YYYY-MM-DD`; null when there is no bound. */
  last?: Maybe<Scalars['String']['output']>;
  /** Day by which one of them has said it; from it on the claim is last known. Null when none is dated so far. */
  by?: Maybe<Scalars['String']['output']>;
  /** Last day on which one of them surely still says it: nothing is certain after it. Null when none is sure. */
  until?: Maybe<Scalars['String']['output']>;
};

/** A proposition: who, what, whom, how sure, when. Its citations are what holds it up. */
export type Claim = Node & {
  /** Stable and readable: `claim:russia-established-four-airbases`. */
  id: Scalars['ID']['output'];
  /** The relation or property it states. */
  predicate: Predicate;
  /** Whom or what it is about. */
  subject: Entity;
  /** The other end, or null when it states a value only. */
  object?: Maybe<Entity>;
  /** The value it gives, beside or instead of an object. */
  value?: Maybe<ClaimValue>;
  /** Place, instrument, route, purpose, beneficiary, target, occasion. */
  participants: Array<Participant>;
  /** One sentence in the curator's own words, true on its own. */
  text: Scalars['String']['output'];
  /** How it puts its content: as a fact, a plan, a possibility … */
  modality: Modality;
  /** Whether it says that this is not so. */
  negated: Scalars['Boolean']['output'];
  /** Whether it is the content, condition or reason of another claim: shown within it, never drawn as an edge. */
  embedded: Scalars['Boolean']['output'];
  /** Where it stands in review. */
  status: Status;
  /** Why it was retracted. */
  retractedReason?: Maybe<Scalars['String']['output']>;
  /** When its content holds; null when the sources do not say. */
  valid?: Maybe<Validity>;
  /** When it is said or seen; null when no live supporting citation is dated. */
  observed?: Maybe<Observed>;
  /** What was threatened, proposed, expected or said. */
  content: Array<Claim>;
  /** On what condition it holds. */
  conditions: Array<Claim>;
  /** For what reason it came about. */
  reasons: Array<Claim>;
  /** The claims whose content, condition or reason it is. */
  partOf: Array<Claim>;
  /** Single-source or corroborated; null when no live citation supports it. */
  standing?: Maybe<Standing>;
  /** Whether a live citation or a live claim speaks against it. */
  contested: Scalars['Boolean']['output'];
  /** The live citations and claims that speak against it. */
  contestedBy: Array<Node>;
  /** How many independent witnesses support it. */
  witnesses: Scalars['Int']['output'];
  /** The grade of its best live supporting citation; null when there is none. */
  grade?: Maybe<Grade>;
  /** Its citations: supporting first, then contradicting, then mentions, each by id. */
  citations: CitationConnection;
  /** Counts the edits, from 1. */
  version: Scalars['Int']['output'];
  /** When this was recorded. */
  recordedAt: Scalars['DateTime']['output'];
};


/** A proposition: who, what, whom, how sure, when. Its citations are what holds it up. */
export type ClaimCitationsArgs = {
  stance?: InputMaybe<Stance>;
  statuses?: InputMaybe<Array<Status>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of claims. */
export type ClaimConnection = {
  /** The claims, each with its cursor. */
  edges: Array<ClaimEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many of all the claims in the list, whatever the page, each further filter would leave. Read only when asked for. */
  facets: Facets;
};

/** A claim in a page. */
export type ClaimEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The claim. */
  node: Claim;
};

/**
 * Which claims. Every field given must match; a list matches any of its members, so an empty list matches nothing, and
 * null or nothing given asks nothing. What no claim can match gives an empty answer, not an error. An unknown source or
 * witness matches nothing; an unknown predicate is an error that names it.
 */
export type ClaimFilter = {
  /** Of these predicates, by id. */
  predicates?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whose subject or object is of one of these kinds. */
  kinds?: InputMaybe<Array<EntityKind>>;
  /** Whose subject or object is of one of these types, such as `airbase`. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of these modalities. */
  modalities?: InputMaybe<Array<Modality>>;
  /** Negated ones only, or none of them. */
  negated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of these statuses; REVIEWED alone by default, so drafts and retracted claims must be asked for. */
  statuses?: InputMaybe<Array<Status>>;
  /** Of these standings. */
  standings?: InputMaybe<Array<Standing>>;
  /** Contested ones only, or none of them. */
  contested?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of at least this reliability: B takes A and B. */
  minReliability?: InputMaybe<Reliability>;
  /** Of at most this credibility number, 1 to 5: 2 takes 1 and 2. */
  maxCredibility?: InputMaybe<Scalars['Int']['input']>;
  /** Whether `minReliability` and `maxCredibility` let through what nobody has judged. */
  includeUnjudged?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a live citation from one of these sources, by id. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** With a live citation from one of these witnesses, by id. */
  witnesses?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** With this text in its sentence, character for character; case does not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Those of map-filling predicates (such as `borders`) only, or none of them. */
  context?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * That held then: a date, or an interval that is asked about as a whole. A month or a year stands for all its days; an
   * open or unknown end for no limit; `?` and `~` are taken as written. How sure it must be, `certainty` says.
   */
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  /** How sure it must be that they held at `asOf`: CERTAIN is LAST_KNOWN, too, and both are POSSIBLE. Alone it asks nothing. */
  certainty?: InputMaybe<Certainty>;
  /** That a live supporting citation may say or see on that day or after it. See `Claim.observed`. */
  observedFrom?: InputMaybe<Scalars['EDTF']['input']>;
  /** That a live supporting citation may say or see on that day or before it; not before `observedFrom`. */
  observedTo?: InputMaybe<Scalars['EDTF']['input']>;
};

/** A point in WGS 84, and the claim that says so. */
export type Location = {
  /** Latitude in degrees, north positive. */
  lat: Scalars['Float']['output'];
  /** Longitude in degrees, east positive. */
  lon: Scalars['Float']['output'];
  /** How far off it may be, in metres; null when nobody says. */
  precision?: Maybe<Scalars['Float']['output']>;
  /** The claim it is read from: the best supported one about where the entity is. */
  claim: Claim;
};

/** A number with its unit, as a claim gives it: at least one of `amount`, `low` and `high`. */
export type QuantityInput = {
  /** The number. */
  amount?: InputMaybe<Scalars['Float']['input']>;
  /** At least. */
  low?: InputMaybe<Scalars['Float']['input']>;
  /** At most. */
  high?: InputMaybe<Scalars['Float']['input']>;
  /** Of what: `site`, `EUR`. */
  unit: Scalars['String']['input'];
  /** Whether the source says about. */
  approximate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A point, WGS 84. */
export type GeoPointInput = {
  /** Latitude in degrees, north positive. */
  lat: Scalars['Float']['input'];
  /** Longitude in degrees, east positive. */
  lon: Scalars['Float']['input'];
  /** How far off it may be, in metres. */
  precision?: InputMaybe<Scalars['Float']['input']>;
};

/** A value that a claim gives. Exactly one field is set. */
export type ClaimValueInput = {
  /** Words. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** A date or an interval. */
  edtf?: InputMaybe<Scalars['EDTF']['input']>;
  /** A number with its unit. */
  quantity?: InputMaybe<QuantityInput>;
  /** A point. */
  geo?: InputMaybe<GeoPointInput>;
};

/** A further participant of a claim. */
export type ParticipantInput = {
  /** What it is to the claim. */
  role: Role;
  /** Who or what: the id of an entity. */
  entity: Scalars['ID']['input'];
};

/** A quoted passage, as a W3C TextQuoteSelector. */
export type QuoteInput = {
  /** The quoted words. At most eight of them where the rights to the text forbid more. */
  exact: Scalars['String']['input'];
  /** What stands right before. */
  prefix?: InputMaybe<Scalars['String']['input']>;
  /** What stands right after. */
  suffix?: InputMaybe<Scalars['String']['input']>;
};

/** Where the quote stands, as a W3C TextPositionSelector: UTF-16 code units of the decoded text. */
export type PositionInput = {
  /** First code unit. */
  start: Scalars['Int']['input'];
  /** The one after the last. */
  end: Scalars['Int']['input'];
};

/** Where to look in the source, as a CSL locator. */
export type LocatorInput = {
  /** What is counted: `paragraph`, `row`, `pointer`. */
  label: Scalars['String']['input'];
  /** Which one. */
  value: Scalars['String']['input'];
};

/** A translation of the quote, by the curator unless it says otherwise. */
export type TranslationInput = {
  /** The quote, translated. */
  text: Scalars['String']['input'];
  /** Language it is translated into, BCP 47. */
  lang: Scalars['String']['input'];
  /** Who translated it. */
  by?: InputMaybe<Scalars['String']['input']>;
};

/** One passage of one source, to be held up for or against a claim. */
export type CitationInput = {
  /** Its id, `citation:…`; one is made where none is given. Give one to be able to repeat a request whose answer was lost. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the source. */
  source: Scalars['ID']['input'];
  /** What the passage does to the claim. */
  stance?: InputMaybe<Stance>;
  /** The passage. */
  quote: QuoteInput;
  /**
   * Where it stands in the text of `snapshot`. Where this install has that text the quote is looked up: one that is not there is
   * refused, and one that stands in one place gets its position.
   */
  position?: InputMaybe<PositionInput>;
  /** Where to look in the source. */
  locator?: InputMaybe<LocatorInput>;
  /** SHA-256 of the text that was read. */
  snapshot?: InputMaybe<Scalars['String']['input']>;
  /** Credibility of the passage on the Admiralty scale, 1 (confirmed) to 5 (improbable); null: unjudged. */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** Whose words the source reports, when not its own: the id of an entity. */
  saidBy?: InputMaybe<Scalars['ID']['input']>;
  /** When it was said or seen, not after today. Null: when its source was issued. */
  saidOn?: InputMaybe<Scalars['EDTF']['input']>;
  /** What `saidOn` is inferred from, in words, or the id of the source whose date it takes. An uncertain `saidOn` needs one. */
  saidOnBasis?: InputMaybe<Scalars['String']['input']>;
  /** The quote in another language. */
  translation?: InputMaybe<TranslationInput>;
};

/** A claim with what holds it up. */
export type CreateClaimInput = {
  /** Its id, `claim:…`; one is made where none is given. Give one to be able to repeat a request whose answer was lost. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Who: the id of an entity. */
  subject: Scalars['ID']['input'];
  /** What they do: the id of a predicate (`predicates`). */
  predicate: Scalars['ID']['input'];
  /** Whom or what: the id of an entity, where the predicate takes one. */
  object?: InputMaybe<Scalars['ID']['input']>;
  /** The value, where the predicate takes one. */
  value?: InputMaybe<ClaimValueInput>;
  /** Further participants. */
  participants?: InputMaybe<Array<ParticipantInput>>;
  /** One sentence in the curator's own words, true on its own. */
  text: Scalars['String']['input'];
  /** How the source puts it. */
  modality?: InputMaybe<Modality>;
  /** Whether the proposition is that it is not so. */
  negated?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the content holds, which is not when it was said. */
  valid?: InputMaybe<Scalars['EDTF']['input']>;
  /** What an uncertain date is inferred from. */
  dateBasis?: InputMaybe<Scalars['String']['input']>;
  /** The passages, at least one of which supports it. */
  citations: Array<CitationInput>;
  /** Why it is recorded, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A passage for a claim that the register has. */
export type AddCitationInput = {
  /** Id of the claim. */
  claim: Scalars['ID']['input'];
  /** Version of the claim that the passage was read for; VERSION_CONFLICT where another stands. Null: whichever stands. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The passage. */
  citation: CitationInput;
  /** Why it is recorded, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A sign that a passage may not carry its claim: nothing is refused for it, and a person should look. */
export type PassageNotice = {
  /** Id of the citation. */
  citation: Scalars['ID']['output'];
  /** What to look at. */
  message: Scalars['String']['output'];
};

/** Why two claims of one subject and predicate seem to contradict each other. */
export type ContradictionSign =
  /** They say of the same object or value that it is so, and that it is not. */
  | 'opposite-negation'
  /** They give two objects or values, where the predicate has one at a time. */
  | 'two-values';

/** A live claim that says otherwise for the same time, in the same modality: a suggestion. Nothing is recorded for it, and a person should judge. */
export type SuggestedContradiction = {
  /** Id of the other claim. */
  claim: Scalars['ID']['output'];
  /** What it is seen by. */
  because: ContradictionSign;
};

/** What became of `createClaim`. */
export type CreateClaimPayload = {
  /** The claim as it stands; null only where reading it back failed, and then it stands all the same. */
  claim?: Maybe<Claim>;
  /** Number of the revision. */
  sequence: Scalars['Int']['output'];
  /** Ids of claims that state the same: this one may be meant as one more citation of theirs. */
  repeats: Array<Scalars['ID']['output']>;
  /** Claims that this one seems to contradict, by id; null only where looking for them failed, and then the claim stands all the same. */
  contradictions?: Maybe<Array<SuggestedContradiction>>;
  /** Passages to look at again. */
  lookAgain: Array<PassageNotice>;
};

/** What became of `addCitation`. */
export type AddCitationPayload = {
  /** The citation; null only where reading it back failed, and then it stands all the same. */
  citation?: Maybe<Citation>;
  /** Its claim as it stands now; null as above. */
  claim?: Maybe<Claim>;
  /** Number of the revision. */
  sequence: Scalars['Int']['output'];
  /** Passages to look at again. */
  lookAgain: Array<PassageNotice>;
};

/** What became of `retractClaim`. */
export type RetractClaimPayload = {
  /** The claim as it stands now; null only where reading it back failed, and then it is retracted all the same. */
  claim?: Maybe<Claim>;
  /** Number of the revision. */
  sequence: Scalars['Int']['output'];
};

/**
 * What a curator may do. There is one curator, on the machine that the server runs on, and only where it listens on loopback alone;
 * elsewhere each is UNAUTHENTICATED. An operation has one of these fields: it is one transaction and one revision, and a refusal
 * leaves nothing behind. What the one curator writes stands at once: a second pair of eyes is waived, and the history says so.
 */
export type Mutation = {
  /**
   * Records a claim with its first citations, and has it stand. Refused by the rule that it breaks (`rule`), with the `field` as
   * in the input.
   */
  createClaim: CreateClaimPayload;
  /** Records one more passage for or against a claim. */
  addCitation: AddCitationPayload;
  /** Takes a claim back, with its reason. It is kept, and found only when asked for. */
  retractClaim: RetractClaimPayload;
};


/**
 * What a curator may do. There is one curator, on the machine that the server runs on, and only where it listens on loopback alone;
 * elsewhere each is UNAUTHENTICATED. An operation has one of these fields: it is one transaction and one revision, and a refusal
 * leaves nothing behind. What the one curator writes stands at once: a second pair of eyes is waived, and the history says so.
 */
export type MutationCreateClaimArgs = {
  input: CreateClaimInput;
};


/**
 * What a curator may do. There is one curator, on the machine that the server runs on, and only where it listens on loopback alone;
 * elsewhere each is UNAUTHENTICATED. An operation has one of these fields: it is one transaction and one revision, and a refusal
 * leaves nothing behind. What the one curator writes stands at once: a second pair of eyes is waived, and the history says so.
 */
export type MutationAddCitationArgs = {
  input: AddCitationInput;
};


/**
 * What a curator may do. There is one curator, on the machine that the server runs on, and only where it listens on loopback alone;
 * elsewhere each is UNAUTHENTICATED. An operation has one of these fields: it is one transaction and one revision, and a refusal
 * leaves nothing behind. What the one curator writes stands at once: a second pair of eyes is waived, and the history says so.
 */
export type MutationRetractClaimArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

/** What sort of thing an entity is. */
export type EntityKind =
  /** A person, state, body, force, alliance, movement or company. */
  | 'Actor'
  /** A treaty, regime, constitution or arrangement. */
  | 'Agreement'
  /** An airbase, storage site, headquarters, plant or other installation. */
  | 'Facility'
  /** An exercise, vote, protest, deployment or attack with a name of its own. */
  | 'Event'
  /** A region, city, area or border. A state is an actor, and stands wherever a place may. */
  | 'Place'
  /** Weapons, equipment, goods or funds. */
  | 'Asset';

/** A name in another language or script. */
export type Alias = {
  /** The name. */
  text: Scalars['String']['output'];
  /** Language, BCP 47: `be`. */
  lang?: Maybe<Scalars['String']['output']>;
  /** Script, ISO 15924: `Cyrl`. */
  script?: Maybe<Scalars['String']['output']>;
};

/** What a register elsewhere calls this entity. */
export type Identifier = {
  /** Whose identifier it is: `wikidata`, `iso3166-1`, `icao`. */
  scheme: Scalars['String']['output'];
  /** The identifier in that scheme: `Q184`. */
  value: Scalars['String']['output'];
};

/** Something in the world that claims are about. Everything known of it beyond its naming is a claim. */
export type Entity = Node & {
  /** Stable and readable: `actor:belarus`. */
  id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  kind: EntityKind;
  /** Its type within the kind, from the vocabulary: `state`, `airbase`. */
  type: Scalars['String']['output'];
  /** The name the register uses. */
  name: Scalars['String']['output'];
  /** Whether it is a group named but not listed, such as "four airbases". */
  collective: Scalars['Boolean']['output'];
  /** Other names it goes by. */
  aliases: Array<Alias>;
  /** What other registers call it. */
  identifiers: Array<Identifier>;
  /** One line that tells it from others of its name. */
  description?: Maybe<Scalars['String']['output']>;
  /** Ids of entities that were merged into it. */
  mergedFrom: Array<Scalars['ID']['output']>;
  /** Where it is, or null when no live claim gives a point. */
  location?: Maybe<Location>;
  /** The claims that name it as subject, object or participant, best supported first, then by id. */
  claims: ClaimConnection;
  /** How many claims name it as subject, object or participant. */
  claimCount: Scalars['Int']['output'];
};


/** Something in the world that claims are about. Everything known of it beyond its naming is a claim. */
export type EntityClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Something in the world that claims are about. Everything known of it beyond its naming is a claim. */
export type EntityClaimCountArgs = {
  filter?: InputMaybe<ClaimFilter>;
};

/** A page of entities. */
export type EntityConnection = {
  /** The entities, each with its cursor. */
  edges: Array<EntityEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** An entity in a page. */
export type EntityEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The entity. */
  node: Entity;
};

/** Points within a distance of a point. */
export type WithinKm = {
  /** Latitude of the centre in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude of the centre in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
  /** Distance in kilometres along the surface. */
  km: Scalars['Float']['input'];
};

/** Which entities. Every field given must match; a list matches any of its members. */
export type EntityFilter = {
  /** Of these kinds. */
  kinds?: InputMaybe<Array<EntityKind>>;
  /** Of these types, such as `airbase`. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With one of these identifiers, each as `scheme:value`, in any spelling of its scheme. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With this text in a name, alias, identifier or description; case does not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Located within this distance, by the claims about where they are. */
  withinKm?: InputMaybe<WithinKm>;
};

/** Anything that can be fetched again by its id alone. */
export type Node = {
  /** Stable and readable, unique in the register: `actor:belarus`. */
  id: Scalars['ID']['output'];
};

/** Where a page begins and ends, as in the Relay specification. */
export type PageInfo = {
  /** Whether more follows after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge, or null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last edge, or null on an empty page. Give it as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** A number under a key. */
export type Count = {
  /** What is counted, as a filter takes it. */
  key: Scalars['String']['output'];
  /** What is counted, in words. */
  label: Scalars['String']['output'];
  /** How many. */
  count: Scalars['Int']['output'];
};

/**
 * What a filter could still ask for, and how many claims it would give. Adding a key to the same filter, where the
 * filter leaves that field out, gives exactly `count` claims (of a neighbourhood of several hops, if the walk to the last
 * hop is the same: it keeps to the filter, too). Where the filter sets the field already, the counts are of
 * the claims that match it. All of them count every match, not the page. Each list stands by count, the largest first,
 * then by key; what would give nothing is left out.
 */
export type Facets = {
  /** For `kinds`: the kinds of subjects and objects. */
  kinds: Array<Count>;
  /** For `types`: the types of subjects and objects. */
  types: Array<Count>;
  /** For `predicates`. */
  predicates: Array<Count>;
  /** For `modalities`. */
  modalities: Array<Count>;
  /** For `statuses`; a filter without them takes REVIEWED, and the others are counted here all the same. */
  statuses: Array<Count>;
  /** For `standings`. */
  standings: Array<Count>;
  /** For `contested`: `true` or `false`. */
  contested: Array<Count>;
  /** For `minReliability`: each key counts what it and every better one takes, and the unjudged where `includeUnjudged` does. */
  reliabilities: Array<Count>;
  /** For `maxCredibility`: each key counts what it and every better one takes, and the unjudged where `includeUnjudged` does. */
  credibilities: Array<Count>;
  /** For `sources`: the 50 with the most claims. */
  sources: Array<Count>;
  /**
   * For `asOf`, with the certainty that the filter asks for: years in which a claim begins to count or ceases to, and those between two
   * of them that are at most 50 apart; the 100 with the most claims. Only what is dated or observed counts. Not listed is what
   * no claim bounds: the years after one begins that does not end.
   */
  years: Array<Count>;
  /**
   * How many `years` leaves out since nothing says when: neither dated nor observed by any day. With `certainty: POSSIBLE`, those
   * without dates; `asOf` gives them in every year.
   */
  undated: Scalars['Int']['output'];
};

/** A part of the graph, as the canvas draws it: claims are its edges, entities their ends. */
export type GraphSlice = {
  /** The entities asked for, and every subject and object of `claims`, by id. */
  entities: Array<Entity>;
  /** Claims that link two entities, best supported first, then by id. */
  claims: Array<Claim>;
  /** How many claims match, whether or not they are in the slice. At several hops through hubs: around the entities that were looked around. */
  total: Scalars['Int']['output'];
  /** Whether something is missing: the slice holds fewer claims than `total`, or more than a thousand entities were met at a hop, of which only the best supported thousand were gone on from. */
  truncated: Scalars['Boolean']['output'];
  /** How many of the `total` claims each further filter would leave. Read only when asked for. */
  facets: Facets;
};

/** How much the register holds. */
export type Stats = {
  /** Engine behind the server: `neo4j` or `grafeo` (embedded). */
  engine: Scalars['String']['output'];
  /** Entities, merged ones not counted. */
  entities: Scalars['Int']['output'];
  /** Entities by kind. */
  entityKinds: Array<Count>;
  /** Claims of every status. */
  claims: Scalars['Int']['output'];
  /** Claims that are reviewed and not retracted. */
  liveClaims: Scalars['Int']['output'];
  /** Live claims that link two entities. */
  links: Scalars['Int']['output'];
  /** Live claims by predicate. */
  predicates: Array<Count>;
  /** Live claims with two or more witnesses. */
  corroborated: Scalars['Int']['output'];
  /** Live claims that are contested. */
  contested: Scalars['Int']['output'];
  /** Citations of every status. */
  citations: Scalars['Int']['output'];
  /** Sources, retracted ones included. */
  sources: Scalars['Int']['output'];
  /** Independent groups of sources. */
  witnesses: Scalars['Int']['output'];
  /** Number of the last revision; 0 when nothing was ever written. */
  revision: Scalars['Int']['output'];
  /**
   * `SEQUENCE:HASH` of the last revision; null when nothing was ever written. Kept elsewhere, it proves later with
   * `cartulary verify --head` that the register still holds the history up to it.
   */
  head?: Maybe<Scalars['String']['output']>;
  /** When the last revision was written. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type Query = {
  /** One record by its id, of whatever type. An unknown id gives null and an error NOT_FOUND. */
  node?: Maybe<Node>;
  /** Several records by their ids, in the order asked; null where an id is unknown. */
  nodes: Array<Maybe<Node>>;
  /** The claims around entities that link two entities, and their ends: what opens when an entity is expanded. */
  neighborhood: GraphSlice;
  /** The claims among a set of entities: redraws a shared view. Ids that are unknown are left out. */
  between: GraphSlice;
  /** How much the register holds. */
  stats: Stats;
  /** One claim, whatever its status. An unknown id gives null and an error NOT_FOUND. */
  claim?: Maybe<Claim>;
  /** Claims, best supported first, then by id. Embedded ones are among them. */
  claims: ClaimConnection;
  /** One entity. An unknown id gives null and an error NOT_FOUND. */
  entity?: Maybe<Entity>;
  /** Entities by name, then by id. */
  entities: EntityConnection;
  /** What withdrawing a source or a citation would cost. A source or citation that is not live holds nothing up: nothing falls. */
  impact: Impact;
  /** How two entities are connected: chains of claims, each step with its evidence. An unknown id gives NOT_FOUND. */
  paths: PathSearch;
  /** The entities that claims link with each of the given ones: what they have in common. */
  commonNeighbours: CommonNeighbours;
  /** The whole vocabulary, by label, then by id. */
  predicates: Array<Predicate>;
  /** What was done to a record, the last change first. An unknown id gives NOT_FOUND. */
  history: RevisionConnection;
  /**
   * The feed of changes: what was done to the register after a revision, the first change first. Whoever keeps a copy or a cache asks
   * again with the `sequence` of the last revision it has (its `cursor` says the same), and 0 at the start. Ids of records are cheap, their
   * `before` and `after` are not: a load changes thousands in one revision, and what is too large together is refused (`records`,
   * `answerSize`), so ask for smaller pages then. A number that the register has not reached gives an empty page: it was restored.
   */
  changes: RevisionConnection;
  /** Finds records under any spelling or script, and while typing: prefixes, typos and transliterations match. The most exact first; then by kind, in the order of `kinds`; then by how many live claims name the entity or live citations the claim or source has; then by id. */
  search: Array<SearchHit>;
  /** One source. An unknown id gives null and an error NOT_FOUND. */
  source?: Maybe<Source>;
  /** Sources by title, then by id. */
  sources: SourceConnection;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryNeighborhoodArgs = {
  of: Array<Scalars['ID']['input']>;
  hops?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryBetweenArgs = {
  ids: Array<Scalars['ID']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryEntityArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryEntitiesArgs = {
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryImpactArgs = {
  of: Scalars['ID']['input'];
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  avoid?: InputMaybe<Array<Scalars['ID']['input']>>;
  via?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryCommonNeighboursArgs = {
  ids: Array<Scalars['ID']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryHistoryArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QueryChangesArgs = {
  after: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<SearchKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Where every question starts. All of it only reads; `Mutation` writes. Lists are pages (Relay connections) or capped by `first`; records are found again by
 * their `id`; what cannot be answered has an error with a code (docs/errors.md).
 */
export type QuerySourcesArgs = {
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Two entities and the claims that link them now, all of which would fall. */
export type FallingLink = {
  /** The two entities, by id. */
  between: Array<Entity>;
  /** The live claims between them, strongest first, then by id. */
  claims: FallingClaimConnection;
};


/** Two entities and the claims that link them now, all of which would fall. */
export type FallingLinkClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of claims that withdrawing would weaken or leave with nothing. */
export type FallingClaimConnection = {
  /** The claims, each with its cursor. */
  edges: Array<ClaimEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A page of entities that would fall off. */
export type FallingEntityConnection = {
  /** The entities, each with its cursor. */
  edges: Array<EntityEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A page of links that would fall away. */
export type FallingLinkConnection = {
  /** The links, each with its cursor. */
  edges: Array<FallingLinkEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A falling link in a page. */
export type FallingLinkEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node: FallingLink;
};

/** What would fall if a source or a citation were withdrawn now. Nothing is changed by asking. Only live claims count, drafts do not. */
export type Impact = {
  /** Claims losing standing, claims left with none and entities falling off, together; 0: nothing falls. Asked alone, no record is read. */
  total: Scalars['Int']['output'];
  /** Claims that are corroborated and would be single-source, strongest first, then by id. */
  claimsLosingStanding: FallingClaimConnection;
  /** Claims that would be left without a live supporting citation, and must be retracted with it; strongest first, then by id. */
  claimsLeftWithNone: FallingClaimConnection;
  /** Entities that live claims name now, and none would, by id. */
  entitiesFallingOff: FallingEntityConnection;
  /** Pairs of entities that live claims link now, and none would, by their ids: every path over such a step falls away, too. */
  linksFallingAway: FallingLinkConnection;
};


/** What would fall if a source or a citation were withdrawn now. Nothing is changed by asking. Only live claims count, drafts do not. */
export type ImpactClaimsLosingStandingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What would fall if a source or a citation were withdrawn now. Nothing is changed by asking. Only live claims count, drafts do not. */
export type ImpactClaimsLeftWithNoneArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What would fall if a source or a citation were withdrawn now. Nothing is changed by asking. Only live claims count, drafts do not. */
export type ImpactEntitiesFallingOffArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What would fall if a source or a citation were withdrawn now. Nothing is changed by asking. Only live claims count, drafts do not. */
export type ImpactLinksFallingAwayArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How strong a chain is: as strong as its weakest hop. */
export type PathStrength = {
  /** Whether the weakest hop's claim is contested. */
  contested: Scalars['Boolean']['output'];
  /** The standing of the weakest hop's claim; null only where drafts or retracted claims were asked for and nothing live supports it. */
  standing?: Maybe<Standing>;
  /** The grade of the weakest hop's claim; null where `standing` is. */
  grade?: Maybe<Grade>;
  /** Which hop is the weakest, counted from 0; of equally weak ones the first. */
  weakestHop: Scalars['Int']['output'];
};

/** One step of a chain: two entities and the claims that link them. */
export type PathHop = {
  /** Where the step begins. */
  from: Entity;
  /** Where the step ends. */
  to: Entity;
  /** The strongest claim between the two that passes the filter; of equally strong ones the first by id. Its citations are the passages under the step. */
  claim: Claim;
  /** Whether `from` is the claim's subject; false: it is the claim's object, and the step goes against it. */
  forward: Scalars['Boolean']['output'];
  /** The other claims between the two that pass the filter, strongest first, then by id; at most 20. */
  alternatives: Array<Claim>;
};

/** A chain of claims from one entity to another that meets no entity twice. Two chains over the same entities are one path. */
export type EvidencePath = {
  /** Its steps, in order. */
  hops: Array<PathHop>;
  /** How many steps. */
  length: Scalars['Int']['output'];
  /** That of its weakest step. */
  strength: PathStrength;
};

/** What a search for paths found, and whether it could look everywhere. */
export type PathSearch = {
  /** Strongest first (by the weakest hop: uncontested, corroborated, grade), then shortest, then by the ids of the entities. */
  paths: Array<EvidencePath>;
  /** True: this is the answer. These are the strongest `first` chains of at most `maxHops` hops, or all there are of any length. False: something cut the search short, see `cutBy`. */
  exhausted: Scalars['Boolean']['output'];
  /** What cut the search short; null when nothing did. `hops`: these are all chains of at most `maxHops` hops, fewer than `first`; longer ones may exist. `work` or `time`: too many claims lie around the ends; every path given is real, but a stronger, a shorter or any further one may be missing. */
  cutBy?: Maybe<Scalars['String']['output']>;
};

/** An entity that claims link with each of the entities asked about. */
export type CommonNeighbour = {
  /** The entity in the middle. */
  entity: Entity;
  /** One hop from each entity asked about to this one, in the order asked. */
  hops: Array<PathHop>;
  /** That of the weakest of these hops. */
  strength: PathStrength;
};

/** The entities linked with each of several. */
export type CommonNeighbours = {
  /** Strongest first (by the weakest hop), then by id. */
  neighbours: Array<CommonNeighbour>;
  /** How many there are, whether or not they are listed. */
  total: Scalars['Int']['output'];
  /** False: too many claims lie around the entities asked about, so that some common neighbours may be missing and `total` is at least this. */
  exhausted: Scalars['Boolean']['output'];
};

/** A kind of value that a claim may give. */
export type ValueKind =
  /** Words. */
  | 'text'
  /** A date or an interval. */
  | 'edtf'
  /** A number with its unit. */
  | 'quantity'
  /** A point. */
  | 'geo';

/** A relation or property from the controlled vocabulary. */
export type Predicate = {
  /** Stable: `member-of`. */
  id: Scalars['ID']['output'];
  /** As read from the subject: `member of`. */
  label: Scalars['String']['output'];
  /** As read from the object: `has member`. */
  inverseLabel: Scalars['String']['output'];
  /** What it means, in one line. */
  definition: Scalars['String']['output'];
  /** Whether it holds both ways. */
  symmetric: Scalars['Boolean']['output'];
  /** Whether two values at once contradict. */
  single: Scalars['Boolean']['output'];
  /** Whether it fills the map rather than tells something, such as `borders`. */
  context: Scalars['Boolean']['output'];
  /** Kinds of subject it takes. */
  subjectKinds: Array<EntityKind>;
  /** Kinds of object it takes; empty when it takes none. A state is taken wherever a place is. */
  objectKinds: Array<EntityKind>;
  /** Kinds of value it takes beside or instead of an object. */
  valueKinds: Array<ValueKind>;
  /** Whether the object may be missing. */
  objectOptional: Scalars['Boolean']['output'];
  /** Its counterpart in FollowTheMoney. */
  followTheMoney?: Maybe<Scalars['String']['output']>;
  /** Its counterpart in STIX 2.1. */
  stix?: Maybe<Scalars['String']['output']>;
};

/** What a revision did to a record. */
export type RecordChange = {
  /** Id of the record. */
  id: Scalars['ID']['output'];
  /** What the record is: `entity`, `claim`, `citation`, `source` … */
  kind: Scalars['String']['output'];
  /** The record before; null when it was new or its history was erased. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** The record after; null when it was removed or its history was erased. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** Whether the payload was erased (takedown, protection of a source); the chain still verifies. */
  erased: Scalars['Boolean']['output'];
};

/** One change of the register: who, when, why, and what became of each record. Its hash covers the one before it. */
export type Revision = {
  /** Number in the chain, from 1. */
  sequence: Scalars['Int']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** What was done, in a word. */
  action: Scalars['String']['output'];
  /** Why, where someone said so. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it did: to the record asked for in `history`, to every record in `changes`. */
  records: Array<RecordChange>;
  /** Hash of the revision, hex. */
  hash: Scalars['String']['output'];
  /** Hash of the one before it. */
  previousHash: Scalars['String']['output'];
  /** Ed25519 signature over the hex digits of `hash`, base64; null where the install did not sign. */
  signature?: Maybe<Scalars['String']['output']>;
};

/** A page of revisions. */
export type RevisionConnection = {
  /** The revisions, each with its cursor. */
  edges: Array<RevisionEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A revision in a page. */
export type RevisionEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The revision. */
  node: Revision;
};

/** What a search looks for. Where a search names several, their order decides between hits that match equally well. */
export type SearchKind =
  /** Entities, by name, alias or identifier. */
  | 'ENTITY'
  /** Claims that are live, by their sentence. */
  | 'CLAIM'
  /** Sources that are not retracted, by title, author, publisher or URL. */
  | 'SOURCE'
  /** Citations that are live, by their quote and, where this install has the text of the source, by the paragraph around it. */
  | 'CITATION';

/** Something found, and why. */
export type SearchHit = {
  /** What was found. */
  node: Node;
  /** The kind of what was found. */
  kind: SearchKind;
  /** Where the text matched: `name`, `alias` or `identifier` of an entity; `text` of a claim; `quote` or `passage` of a citation; `title`, `author`, `publisher` or `url` of a source. */
  field: Scalars['String']['output'];
  /** What matched, as it is written; of a long text about 120 characters around the match, with `…` where it is cut. */
  snippet: Scalars['String']['output'];
  /** Which words of `snippet` matched, in order. */
  matches: Array<SnippetMatch>;
  /** One line that tells it from others of its name: of an entity its description, or where it has none the best supported live claim that names it, or an identifier; of a source its authors, publisher and date; of a claim that reads as another hit does what is denied or not asserted in it, when it held, and its id where that is the same. Null where nothing does, and of other claims and citations, whose words say it. */
  distinction?: Maybe<Scalars['String']['output']>;
  /** How exactly it matched, 0 to 1. Hits that match equally well have the same score. */
  score: Scalars['Float']['output'];
};

/** A part of a snippet, in UTF-16 code units. */
export type SnippetMatch = {
  /** Where it begins. */
  start: Scalars['Int']['output'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
};

/** How far a source can be relied on, on the Admiralty scale. Null stands for unjudged (F). */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E';

/** Who can get at a source. */
export type Access =
  /** Anyone. */
  | 'open'
  /** Whoever pays. */
  | 'paywalled'
  /** Nobody over the network. */
  | 'offline';

/** With whom a source may be shared: the Traffic Light Protocol. */
export type Handling =
  /** With anyone. */
  | 'clear'
  /** Within the community. */
  | 'green'
  /** Within the organisation. */
  | 'amber'
  /** With nobody else. */
  | 'red';

/** Whether a source counts. */
export type SourceStatus =
  /** It does. */
  | 'live'
  /** It was taken back, and what it supports with it. */
  | 'retracted';

/** How one source comes from another. */
export type DerivationKind =
  /** The same text elsewhere. */
  | 'copy'
  /** The same in another language. */
  | 'translation'
  /** The same in short. */
  | 'summary'
  /** A report on it. */
  | 'report';

/** What may be done with the text of a source. */
export type Rights = {
  /** In words. */
  statement: Scalars['String']['output'];
  /** Whether passages may be shipped; if not, a quote is an anchor phrase of at most eight words. */
  redistributable: Scalars['Boolean']['output'];
};

/** That a source comes from another. */
export type Derivation = {
  /** How. */
  kind: DerivationKind;
  /** The source it comes from. */
  source: Source;
};

/** A file that was read, by its content. */
export type Snapshot = {
  /** SHA-256 of its bytes, 64 hex digits. */
  sha256: Scalars['String']['output'];
  /** Its media type: `text/plain`. */
  mediaType: Scalars['String']['output'];
  /** How many bytes. */
  bytes?: Maybe<Scalars['Int']['output']>;
};

/** A work that citations point into: a bibliography item and what the register adds to it. */
export type Source = Node & {
  /** Stable and readable: `source:ecfr-bonfire`. */
  id: Scalars['ID']['output'];
  /** Type of the work in CSL: `article`, `dataset`, `webpage`. */
  type: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its authors: a person as `Family, Given`, an institution as it is called. Empty when the copy names none. */
  authors: Array<Scalars['String']['output']>;
  /** What it appeared in. */
  container?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** When it appeared; null when the copy does not say. */
  issued?: Maybe<Scalars['EDTF']['output']>;
  /** When it was read. */
  accessed?: Maybe<Scalars['EDTF']['output']>;
  /** Where it was found. */
  url?: Maybe<Scalars['String']['output']>;
  /** Its one address, unique among sources. */
  canonicalUrl?: Maybe<Scalars['String']['output']>;
  /** Where an archived copy is. */
  archiveUrl?: Maybe<Scalars['String']['output']>;
  /** Its language, BCP 47. */
  language?: Maybe<Scalars['String']['output']>;
  /** How far it can be relied on; null when nobody has judged it (F). */
  reliability?: Maybe<Reliability>;
  /** Why it is judged so. */
  reliabilityReason?: Maybe<Scalars['String']['output']>;
  /** What may be done with its text. */
  rights: Rights;
  /** Who can get at it. */
  access: Access;
  /** With whom it may be shared. */
  handling: Handling;
  /** Whether it counts. */
  status: SourceStatus;
  /** What a reader should know of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Id of its witness group: sources that derive from one another, or share an author or a publisher, are one witness. */
  witness: Scalars['ID']['output'];
  /** The sources it comes from. */
  derivesFrom: Array<Derivation>;
  /** The files of it that were read. */
  snapshots: Array<Snapshot>;
  /**
   * The bibliography item as CSL-JSON: dates as `date-parts` (with `season`, `circa`), persons as `family` and `given`. An author that is
   * not recorded as `Family, Given`, or may be an institution, is a `literal`; so is a date that is open at an end.
   */
  csl: Scalars['JSON']['output'];
  /** Its citations, in the order of the text, then by id. */
  citations: CitationConnection;
};


/** A work that citations point into: a bibliography item and what the register adds to it. */
export type SourceCitationsArgs = {
  statuses?: InputMaybe<Array<Status>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  /** The sources, each with its cursor. */
  edges: Array<SourceEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A source in a page. */
export type SourceEdge = {
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The source. */
  node: Source;
};

/** Which sources. Every field given must match; a list matches any of its members. */
export type SourceFilter = {
  /** From these publishers. */
  publishers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of these CSL types. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of these reliabilities. */
  reliability?: InputMaybe<Array<Reliability>>;
  /** Of this status; both by default. */
  status?: InputMaybe<SourceStatus>;
  /** With this text in the title, an author, the publisher or the address; case does not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Those without a live citation only, or none of them. */
  uncited?: InputMaybe<Scalars['Boolean']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Stance: Stance;
  Check: Check;
  Quote: ResolverTypeWrapper<Quote>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Position: ResolverTypeWrapper<Position>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Locator: ResolverTypeWrapper<Locator>;
  Translation: ResolverTypeWrapper<Translation>;
  Passage: ResolverTypeWrapper<Passage>;
  TextCheck: ResolverTypeWrapper<TextCheck>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Citation: ResolverTypeWrapper<Parents['Citation']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CitationConnection: ResolverTypeWrapper<Omit<CitationConnection, 'edges'> & { edges: Array<ResolversTypes['CitationEdge']> }>;
  CitationEdge: ResolverTypeWrapper<Omit<CitationEdge, 'node'> & { node: ResolversTypes['Citation'] }>;
  Modality: Modality;
  Status: Status;
  Standing: Standing;
  Certainty: Certainty;
  Role: Role;
  Grade: ResolverTypeWrapper<Grade>;
  Quantity: ResolverTypeWrapper<Quantity>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  ClaimValue: ResolverTypeWrapper<ClaimValue>;
  Participant: ResolverTypeWrapper<Parents['Participant']>;
  Validity: ResolverTypeWrapper<Validity>;
  Observed: ResolverTypeWrapper<Observed>;
  Claim: ResolverTypeWrapper<Parents['Claim']>;
  ClaimConnection: ResolverTypeWrapper<Parents['ClaimConnection']>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimFilter: ClaimFilter;
  Location: ResolverTypeWrapper<Omit<Location, 'claim'> & { claim: ResolversTypes['Claim'] }>;
  QuantityInput: QuantityInput;
  GeoPointInput: GeoPointInput;
  ClaimValueInput: ClaimValueInput;
  ParticipantInput: ParticipantInput;
  QuoteInput: QuoteInput;
  PositionInput: PositionInput;
  LocatorInput: LocatorInput;
  TranslationInput: TranslationInput;
  CitationInput: CitationInput;
  CreateClaimInput: CreateClaimInput;
  AddCitationInput: AddCitationInput;
  PassageNotice: ResolverTypeWrapper<PassageNotice>;
  ContradictionSign: ContradictionSign;
  SuggestedContradiction: ResolverTypeWrapper<SuggestedContradiction>;
  CreateClaimPayload: ResolverTypeWrapper<Parents['CreateClaimPayload']>;
  AddCitationPayload: ResolverTypeWrapper<Parents['AddCitationPayload']>;
  RetractClaimPayload: ResolverTypeWrapper<Parents['RetractClaimPayload']>;
  Mutation: ResolverTypeWrapper<Omit<Mutation, 'createClaim' | 'addCitation' | 'retractClaim'> & { createClaim: ResolversTypes['CreateClaimPayload'], addCitation: ResolversTypes['AddCitationPayload'], retractClaim: ResolversTypes['RetractClaimPayload'] }>;
  EntityKind: EntityKind;
  Alias: ResolverTypeWrapper<Alias>;
  Identifier: ResolverTypeWrapper<Identifier>;
  Entity: ResolverTypeWrapper<Parents['Entity']>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges'> & { edges: Array<ResolversTypes['EntityEdge']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  WithinKm: WithinKm;
  EntityFilter: EntityFilter;
  EDTF: ResolverTypeWrapper<Scalars['EDTF']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<Parents['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Count: ResolverTypeWrapper<Count>;
  Facets: ResolverTypeWrapper<Facets>;
  GraphSlice: ResolverTypeWrapper<Parents['GraphSlice']>;
  Stats: ResolverTypeWrapper<Stats>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  FallingLink: ResolverTypeWrapper<Parents['FallingLink']>;
  FallingClaimConnection: ResolverTypeWrapper<Omit<FallingClaimConnection, 'edges'> & { edges: Array<ResolversTypes['ClaimEdge']> }>;
  FallingEntityConnection: ResolverTypeWrapper<Omit<FallingEntityConnection, 'edges'> & { edges: Array<ResolversTypes['EntityEdge']> }>;
  FallingLinkConnection: ResolverTypeWrapper<Omit<FallingLinkConnection, 'edges'> & { edges: Array<ResolversTypes['FallingLinkEdge']> }>;
  FallingLinkEdge: ResolverTypeWrapper<Omit<FallingLinkEdge, 'node'> & { node: ResolversTypes['FallingLink'] }>;
  Impact: ResolverTypeWrapper<Parents['Impact']>;
  PathStrength: ResolverTypeWrapper<PathStrength>;
  PathHop: ResolverTypeWrapper<Parents['PathHop']>;
  EvidencePath: ResolverTypeWrapper<Omit<EvidencePath, 'hops'> & { hops: Array<ResolversTypes['PathHop']> }>;
  PathSearch: ResolverTypeWrapper<Omit<PathSearch, 'paths'> & { paths: Array<ResolversTypes['EvidencePath']> }>;
  CommonNeighbour: ResolverTypeWrapper<Parents['CommonNeighbour']>;
  CommonNeighbours: ResolverTypeWrapper<Omit<CommonNeighbours, 'neighbours'> & { neighbours: Array<ResolversTypes['CommonNeighbour']> }>;
  ValueKind: ValueKind;
  Predicate: ResolverTypeWrapper<Parents['Predicate']>;
  RecordChange: ResolverTypeWrapper<RecordChange>;
  Revision: ResolverTypeWrapper<Parents['Revision']>;
  RevisionConnection: ResolverTypeWrapper<Omit<RevisionConnection, 'edges'> & { edges: Array<ResolversTypes['RevisionEdge']> }>;
  RevisionEdge: ResolverTypeWrapper<Omit<RevisionEdge, 'node'> & { node: ResolversTypes['Revision'] }>;
  SearchKind: SearchKind;
  SearchHit: ResolverTypeWrapper<Parents['SearchHit']>;
  SnippetMatch: ResolverTypeWrapper<SnippetMatch>;
  Reliability: Reliability;
  Access: Access;
  Handling: Handling;
  SourceStatus: SourceStatus;
  DerivationKind: DerivationKind;
  Rights: ResolverTypeWrapper<Rights>;
  Derivation: ResolverTypeWrapper<Parents['Derivation']>;
  Snapshot: ResolverTypeWrapper<Parents['Snapshot']>;
  Source: ResolverTypeWrapper<Parents['Source']>;
  SourceConnection: ResolverTypeWrapper<Omit<SourceConnection, 'edges'> & { edges: Array<ResolversTypes['SourceEdge']> }>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceFilter: SourceFilter;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Quote: Quote;
  String: Scalars['String']['output'];
  Position: Position;
  Int: Scalars['Int']['output'];
  Locator: Locator;
  Translation: Translation;
  Passage: Passage;
  TextCheck: TextCheck;
  Boolean: Scalars['Boolean']['output'];
  Citation: Parents['Citation'];
  ID: Scalars['ID']['output'];
  CitationConnection: Omit<CitationConnection, 'edges'> & { edges: Array<ResolversParentTypes['CitationEdge']> };
  CitationEdge: Omit<CitationEdge, 'node'> & { node: ResolversParentTypes['Citation'] };
  Grade: Grade;
  Quantity: Quantity;
  Float: Scalars['Float']['output'];
  GeoPoint: GeoPoint;
  ClaimValue: ClaimValue;
  Participant: Parents['Participant'];
  Validity: Validity;
  Observed: Observed;
  Claim: Parents['Claim'];
  ClaimConnection: Parents['ClaimConnection'];
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimFilter: ClaimFilter;
  Location: Omit<Location, 'claim'> & { claim: ResolversParentTypes['Claim'] };
  QuantityInput: QuantityInput;
  GeoPointInput: GeoPointInput;
  ClaimValueInput: ClaimValueInput;
  ParticipantInput: ParticipantInput;
  QuoteInput: QuoteInput;
  PositionInput: PositionInput;
  LocatorInput: LocatorInput;
  TranslationInput: TranslationInput;
  CitationInput: CitationInput;
  CreateClaimInput: CreateClaimInput;
  AddCitationInput: AddCitationInput;
  PassageNotice: PassageNotice;
  SuggestedContradiction: SuggestedContradiction;
  CreateClaimPayload: Parents['CreateClaimPayload'];
  AddCitationPayload: Parents['AddCitationPayload'];
  RetractClaimPayload: Parents['RetractClaimPayload'];
  Mutation: Omit<Mutation, 'createClaim' | 'addCitation' | 'retractClaim'> & { createClaim: ResolversParentTypes['CreateClaimPayload'], addCitation: ResolversParentTypes['AddCitationPayload'], retractClaim: ResolversParentTypes['RetractClaimPayload'] };
  Alias: Alias;
  Identifier: Identifier;
  Entity: Parents['Entity'];
  EntityConnection: Omit<EntityConnection, 'edges'> & { edges: Array<ResolversParentTypes['EntityEdge']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  WithinKm: WithinKm;
  EntityFilter: EntityFilter;
  EDTF: Scalars['EDTF']['output'];
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  Node: Parents['Node'];
  PageInfo: PageInfo;
  Count: Count;
  Facets: Facets;
  GraphSlice: Parents['GraphSlice'];
  Stats: Stats;
  Query: Record<PropertyKey, never>;
  FallingLink: Parents['FallingLink'];
  FallingClaimConnection: Omit<FallingClaimConnection, 'edges'> & { edges: Array<ResolversParentTypes['ClaimEdge']> };
  FallingEntityConnection: Omit<FallingEntityConnection, 'edges'> & { edges: Array<ResolversParentTypes['EntityEdge']> };
  FallingLinkConnection: Omit<FallingLinkConnection, 'edges'> & { edges: Array<ResolversParentTypes['FallingLinkEdge']> };
  FallingLinkEdge: Omit<FallingLinkEdge, 'node'> & { node: ResolversParentTypes['FallingLink'] };
  Impact: Parents['Impact'];
  PathStrength: PathStrength;
  PathHop: Parents['PathHop'];
  EvidencePath: Omit<EvidencePath, 'hops'> & { hops: Array<ResolversParentTypes['PathHop']> };
  PathSearch: Omit<PathSearch, 'paths'> & { paths: Array<ResolversParentTypes['EvidencePath']> };
  CommonNeighbour: Parents['CommonNeighbour'];
  CommonNeighbours: Omit<CommonNeighbours, 'neighbours'> & { neighbours: Array<ResolversParentTypes['CommonNeighbour']> };
  Predicate: Parents['Predicate'];
  RecordChange: RecordChange;
  Revision: Parents['Revision'];
  RevisionConnection: Omit<RevisionConnection, 'edges'> & { edges: Array<ResolversParentTypes['RevisionEdge']> };
  RevisionEdge: Omit<RevisionEdge, 'node'> & { node: ResolversParentTypes['Revision'] };
  SearchHit: Parents['SearchHit'];
  SnippetMatch: SnippetMatch;
  Rights: Rights;
  Derivation: Parents['Derivation'];
  Snapshot: Parents['Snapshot'];
  Source: Parents['Source'];
  SourceConnection: Omit<SourceConnection, 'edges'> & { edges: Array<ResolversParentTypes['SourceEdge']> };
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  SourceFilter: SourceFilter;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suffix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Locator'] = ResolversParentTypes['Locator']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Translation'] = ResolversParentTypes['Translation']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paragraph?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TextCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextCheck'] = ResolversParentTypes['TextCheck']> = {
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  typographic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  saidBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  saidOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  saidOnBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['Quote'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['Locator']>, ParentType, ContextType>;
  snapshot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passage?: Resolver<Maybe<ResolversTypes['Passage']>, ParentType, ContextType>;
  textCheck?: Resolver<ResolversTypes['TextCheck'], ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['Translation']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationConnection'] = ResolversParentTypes['CitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationEdge'] = ResolversParentTypes['CitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type GradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grade'] = ResolversParentTypes['Grade']> = {
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ClaimValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimValue'] = ResolversParentTypes['ClaimValue']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edtf?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  geo?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
};

export type ParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ValidityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Validity'] = ResolversParentTypes['Validity']> = {
  edtf?: Resolver<ResolversTypes['EDTF'], ParentType, ContextType>;
  earliestStart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latestStart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earliestEnd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latestEnd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observed'] = ResolversParentTypes['Observed']> = {
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['ClaimValue']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  negated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  embedded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  retractedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valid?: Resolver<Maybe<ResolversTypes['Validity']>, ParentType, ContextType>;
  observed?: Resolver<Maybe<ResolversTypes['Observed']>, ParentType, ContextType>;
  content?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  partOf?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['Standing']>, ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contestedBy?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  witnesses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<ClaimCitationsArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type PassageNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassageNotice'] = ResolversParentTypes['PassageNotice']> = {
  citation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuggestedContradictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestedContradiction'] = ResolversParentTypes['SuggestedContradiction']> = {
  claim?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['ContradictionSign'], ParentType, ContextType>;
};

export type CreateClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClaimPayload'] = ResolversParentTypes['CreateClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeats?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  contradictions?: Resolver<Maybe<Array<ResolversTypes['SuggestedContradiction']>>, ParentType, ContextType>;
  lookAgain?: Resolver<Array<ResolversTypes['PassageNotice']>, ParentType, ContextType>;
};

export type AddCitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCitationPayload'] = ResolversParentTypes['AddCitationPayload']> = {
  citation?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lookAgain?: Resolver<Array<ResolversTypes['PassageNotice']>, ParentType, ContextType>;
};

export type RetractClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractClaimPayload'] = ResolversParentTypes['RetractClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createClaim?: Resolver<ResolversTypes['CreateClaimPayload'], ParentType, ContextType, RequireFields<MutationCreateClaimArgs, 'input'>>;
  addCitation?: Resolver<ResolversTypes['AddCitationPayload'], ParentType, ContextType, RequireFields<MutationAddCitationArgs, 'input'>>;
  retractClaim?: Resolver<ResolversTypes['RetractClaimPayload'], ParentType, ContextType, RequireFields<MutationRetractClaimArgs, 'id' | 'reason' | 'version'>>;
};

export type AliasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alias'] = ResolversParentTypes['Alias']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lang?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  collective?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['Alias']>, ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedFrom?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EntityClaimsArgs, 'first'>>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<EntityClaimCountArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export interface EdtfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTF'], any> {
  name: 'EDTF';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Citation' | 'Claim' | 'Entity' | 'Source', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = {
  kinds?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  predicates?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  modalities?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  statuses?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  standings?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  contested?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  reliabilities?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  credibilities?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  years?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GraphSliceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GraphSlice'] = ResolversParentTypes['GraphSlice']> = {
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityKinds?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  liveClaims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  predicates?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  corroborated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  witnesses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  neighborhood?: Resolver<ResolversTypes['GraphSlice'], ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'of' | 'hops' | 'first'>>;
  between?: Resolver<ResolversTypes['GraphSlice'], ParentType, ContextType, RequireFields<QueryBetweenArgs, 'ids' | 'first'>>;
  stats?: Resolver<ResolversTypes['Stats'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'first'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'id'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'of'>>;
  paths?: Resolver<ResolversTypes['PathSearch'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxHops' | 'first'>>;
  commonNeighbours?: Resolver<ResolversTypes['CommonNeighbours'], ParentType, ContextType, RequireFields<QueryCommonNeighboursArgs, 'ids' | 'first'>>;
  predicates?: Resolver<Array<ResolversTypes['Predicate']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, RequireFields<QueryHistoryArgs, 'id' | 'first'>>;
  changes?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'after' | 'first'>>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
};

export type FallingLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FallingLink'] = ResolversParentTypes['FallingLink']> = {
  between?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['FallingClaimConnection'], ParentType, ContextType, RequireFields<FallingLinkClaimsArgs, 'first'>>;
};

export type FallingClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FallingClaimConnection'] = ResolversParentTypes['FallingClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FallingEntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FallingEntityConnection'] = ResolversParentTypes['FallingEntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FallingLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FallingLinkConnection'] = ResolversParentTypes['FallingLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FallingLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FallingLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FallingLinkEdge'] = ResolversParentTypes['FallingLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FallingLink'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsLosingStanding?: Resolver<ResolversTypes['FallingClaimConnection'], ParentType, ContextType, RequireFields<ImpactClaimsLosingStandingArgs, 'first'>>;
  claimsLeftWithNone?: Resolver<ResolversTypes['FallingClaimConnection'], ParentType, ContextType, RequireFields<ImpactClaimsLeftWithNoneArgs, 'first'>>;
  entitiesFallingOff?: Resolver<ResolversTypes['FallingEntityConnection'], ParentType, ContextType, RequireFields<ImpactEntitiesFallingOffArgs, 'first'>>;
  linksFallingAway?: Resolver<ResolversTypes['FallingLinkConnection'], ParentType, ContextType, RequireFields<ImpactLinksFallingAwayArgs, 'first'>>;
};

export type PathStrengthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathStrength'] = ResolversParentTypes['PathStrength']> = {
  contested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['Standing']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  weakestHop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PathHopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathHop'] = ResolversParentTypes['PathHop']> = {
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  forward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  alternatives?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type EvidencePathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePath'] = ResolversParentTypes['EvidencePath']> = {
  hops?: Resolver<Array<ResolversTypes['PathHop']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['PathStrength'], ParentType, ContextType>;
};

export type PathSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathSearch'] = ResolversParentTypes['PathSearch']> = {
  paths?: Resolver<Array<ResolversTypes['EvidencePath']>, ParentType, ContextType>;
  exhausted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cutBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommonNeighbourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommonNeighbour'] = ResolversParentTypes['CommonNeighbour']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  hops?: Resolver<Array<ResolversTypes['PathHop']>, ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['PathStrength'], ParentType, ContextType>;
};

export type CommonNeighboursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommonNeighbours'] = ResolversParentTypes['CommonNeighbours']> = {
  neighbours?: Resolver<Array<ResolversTypes['CommonNeighbour']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exhausted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PredicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Predicate'] = ResolversParentTypes['Predicate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inverseLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  single?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  context?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjectKinds?: Resolver<Array<ResolversTypes['EntityKind']>, ParentType, ContextType>;
  objectKinds?: Resolver<Array<ResolversTypes['EntityKind']>, ParentType, ContextType>;
  valueKinds?: Resolver<Array<ResolversTypes['ValueKind']>, ParentType, ContextType>;
  objectOptional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  followTheMoney?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionConnection'] = ResolversParentTypes['RevisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RevisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RevisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionEdge'] = ResolversParentTypes['RevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['SnippetMatch']>, ParentType, ContextType>;
  distinction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SnippetMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnippetMatch'] = ResolversParentTypes['SnippetMatch']> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rights'] = ResolversParentTypes['Rights']> = {
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redistributable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DerivationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Derivation'] = ResolversParentTypes['Derivation']> = {
  kind?: Resolver<ResolversTypes['DerivationKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = {
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  container?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  accessed?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  canonicalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  archiveUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reliabilityReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rights?: Resolver<ResolversTypes['Rights'], ParentType, ContextType>;
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  witness?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  derivesFrom?: Resolver<Array<ResolversTypes['Derivation']>, ParentType, ContextType>;
  snapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  csl?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<SourceCitationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Quote?: QuoteResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Locator?: LocatorResolvers<ContextType>;
  Translation?: TranslationResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  TextCheck?: TextCheckResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  CitationConnection?: CitationConnectionResolvers<ContextType>;
  CitationEdge?: CitationEdgeResolvers<ContextType>;
  Grade?: GradeResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  ClaimValue?: ClaimValueResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  Validity?: ValidityResolvers<ContextType>;
  Observed?: ObservedResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  PassageNotice?: PassageNoticeResolvers<ContextType>;
  SuggestedContradiction?: SuggestedContradictionResolvers<ContextType>;
  CreateClaimPayload?: CreateClaimPayloadResolvers<ContextType>;
  AddCitationPayload?: AddCitationPayloadResolvers<ContextType>;
  RetractClaimPayload?: RetractClaimPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Alias?: AliasResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EDTF?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  GraphSlice?: GraphSliceResolvers<ContextType>;
  Stats?: StatsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  FallingLink?: FallingLinkResolvers<ContextType>;
  FallingClaimConnection?: FallingClaimConnectionResolvers<ContextType>;
  FallingEntityConnection?: FallingEntityConnectionResolvers<ContextType>;
  FallingLinkConnection?: FallingLinkConnectionResolvers<ContextType>;
  FallingLinkEdge?: FallingLinkEdgeResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  PathStrength?: PathStrengthResolvers<ContextType>;
  PathHop?: PathHopResolvers<ContextType>;
  EvidencePath?: EvidencePathResolvers<ContextType>;
  PathSearch?: PathSearchResolvers<ContextType>;
  CommonNeighbour?: CommonNeighbourResolvers<ContextType>;
  CommonNeighbours?: CommonNeighboursResolvers<ContextType>;
  Predicate?: PredicateResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  RevisionConnection?: RevisionConnectionResolvers<ContextType>;
  RevisionEdge?: RevisionEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SnippetMatch?: SnippetMatchResolvers<ContextType>;
  Rights?: RightsResolvers<ContextType>;
  Derivation?: DerivationResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
};


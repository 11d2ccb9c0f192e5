/**
 * How an official table writes Cyrillic in Latin letters, as it is compared: in lower case and without diacritics, so
 * `č` is `c`; signs for softness and apostrophes write nothing.
 */
export interface RomanisationTable {
  /** What each letter of the alphabet is written as; a word with any other letter is not of this table. */
  letters: ReadonlyMap<string, string>;
  /** Letters written otherwise at the start of a word, and where `afterVowel` after a vowel or a sign too. */
  initial?: ReadonlyMap<string, string>;
  afterVowel?: boolean;
  /** Ends of words written otherwise. */
  endings?: readonly (readonly [string, string])[];
}

/** `а a, б b, ь -`: a letter and what it is written as, `-` nothing. */
const lettersOf = (text: string) =>
  new Map(
    text.split(', ').map((pair): [string, string] => {
      const [letter = '', written = ''] = pair.replace('-', '').split(' ');
      return [letter, written];
    }),
  );
const COMMON =
  'а a, б b, в v, д d, з z, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, ц ts, ч ch, ш sh, х kh, ь -';
const RUSSIAN = `${COMMON}, г g, е e, ж zh, и i, щ shch, ы y, э e`;
const UKRAINIAN = `${COMMON}, г h, ґ g, е e, ж zh, и y, і i, щ shch`;
const BELARUSIAN = `${COMMON}, г h, ж zh, і i, ы y, э e`;

export const ROMANISATION_TABLES: readonly RomanisationTable[] = [
  // Russian: ICAO Doc 9303, passports since 2013.
  { letters: lettersOf(`${RUSSIAN}, ё e, й i, ъ ie, ю iu, я ia`) },
  // Russian: BGN/PCGN 1947.
  {
    letters: lettersOf(`${RUSSIAN}, ё e, й y, ъ -, ю yu, я ya`),
    initial: lettersOf('е ye, ё ye'),
    afterVowel: true,
  },
  // Russian: passports of 1997 to 2010 and the press, which shorten -ий and -ый.
  {
    letters: lettersOf(`${RUSSIAN}, ё yo, й y, ъ -, ю yu, я ya`),
    initial: lettersOf('е ye'),
    endings: [
      ['ий', 'y'],
      ['ый', 'y'],
    ],
  },
  // Ukrainian: resolution 55 of the Cabinet of Ministers, 2010.
  {
    letters: lettersOf(`${UKRAINIAN}, зг zgh, є ie, ї i, й i, ю iu, я ia`),
    initial: lettersOf('є ye, ї yi, й y, ю yu, я ya'),
  },
  // Ukrainian: BGN/PCGN 1965.
  { letters: lettersOf(`${UKRAINIAN}, є ye, ї yi, й y, ю yu, я ya`) },
  // Belarusian: the instruction of 2007, near to Łacinka.
  {
    letters: lettersOf(`${BELARUSIAN}, е ie, ё io, ж z, й j, ў u, х ch, ц c, ч c, ш s, ю iu, я ia`),
    initial: lettersOf('е je, ё jo, ю ju, я ja'),
    afterVowel: true,
  },
  // Belarusian: BGN/PCGN 1979.
  { letters: lettersOf(`${BELARUSIAN}, е ye, ё yo, й y, ў w, ю yu, я ya`) },
  // Belarusian: ICAO Doc 9303, passports.
  { letters: lettersOf(`${BELARUSIAN}, е e, ё io, й i, ў u, ю iu, я ia`) },
];

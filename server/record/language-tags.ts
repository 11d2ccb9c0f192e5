const names = (type: 'language' | 'script' | 'region') =>
  new Intl.DisplayNames('en', { type, fallback: 'none' });
const LANGUAGES = names('language');
const SCRIPTS = names('script');
const REGIONS = names('region');
/** Codes of ISO 15924 that the runtime's locale data have no name for. */
const UNNAMED_SCRIPTS = new Set(['Chis', 'Hntl', 'Kitl', 'Leke', 'Nkdb', 'Piqd', 'Psin', 'Ranj', 'Shui']);
/** Qaaa to Qabx: private use. */
const PRIVATE_SCRIPT = /^Qa(?:a[a-z]|b[a-x])$/;

/** A BCP 47 tag as BCP 47 writes it (`be-Latn`, `en-GB`), the shorter code where a language has two; else the text itself. */
export function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return tag;
  }
}

/** An ISO 15924 code in its one spelling (`Cyrl`); any other text as it is. */
export function canonicalScript(code: string): string {
  return /^[A-Za-z]{4}$/.test(code) ? code[0]!.toUpperCase() + code.slice(1).toLowerCase() : code;
}

/**
 * Whether a canonical tag is one of BCP 47: a language of ISO 639, then script, region and variants. Two letters must
 * be a code that is given out; of three, ISO 639-3 has more than the runtime knows, so their form decides.
 */
export function isLanguage(tag: string): boolean {
  try {
    const locale = new Intl.Locale(tag);
    const { script, region } = locale;
    const language = locale.language || 'und';
    const known = language.length === 3 || (language.length === 2 && LANGUAGES.of(language) !== undefined);
    return (
      tag === canonicalLanguage(tag) &&
      known &&
      (script === undefined || isScript(script)) &&
      (region === undefined || REGIONS.of(region) !== undefined)
    );
  } catch {
    return false;
  }
}

/** Whether a canonical code is one of ISO 15924. */
export function isScript(code: string): boolean {
  if (!/^[A-Z][a-z]{3}$/.test(code)) return false;
  return PRIVATE_SCRIPT.test(code) || UNNAMED_SCRIPTS.has(code) || SCRIPTS.of(code) !== undefined;
}

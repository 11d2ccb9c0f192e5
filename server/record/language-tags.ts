const names = (type: 'language' | 'script' | 'region') =>
  new Intl.DisplayNames('en', { type, fallback: 'none' });
const LANGUAGES = names('language');
const SCRIPTS = names('script');
const REGIONS = names('region');
/** Codes of ISO 15924 that the runtime's locale data have no name for. */
const UNNAMED_SCRIPTS = new Set(['Chis', 'Hntl', 'Kitl', 'Leke', 'Nkdb', 'Piqd', 'Psin', 'Ranj', 'Shui']);
/** Qaaa to Qabx: private use. */
const PRIVATE_SCRIPT = /^Qa(?:a[a-z]|b[a-x])$/;

/** Variants of IANA's registry of subtags as of 2025-08-25; the runtime takes any text of their form for one. */
const VARIANTS = new Set(
  `1901 1994 1996 1606nict 1694acad 1959acad abl1943 akhmimic akuapem alalc97 aluku anpezo ao1990 aranes
     arevela arevmda arkaika asante auvern baku1926 balanka barla basiceng bauddha bciav bcizbl biscayan
     biske blasl bohairic bohoric boont bornholm cisaup colb1945 cornu creiss dajnko ekavsk emodeng fascia
     fayyumic fodom fonipa fonkirsh fonnapa fonupa fonxsamp gallo gascon gherd grclass grital grmistr hanoi
     hepburn heploc hognorsk hsistemo huett ijekavsk itihasa ivanchov jauer jyutping kkcor kleinsch kociewie
     kscor laukika leidentr lemosin lengadoc lipaw ltg1929 ltg2007 luna1918 lycopol mdcegyp mdctrans mesokem
     metelko monoton ndyuka nedis newfound nicard njiva nulik osojs oxendict pahawh2 pahawh3 pahawh4 pamaka
     peano pehoeji petr1708 pinyin polyton provenc puter rigik rozaj rumgr sahidic saigon scotland scouse
     simple solba sotav spanglis surmiran sursilv sutsilv synnejyl tailo tarask tongyong tunumiit uccor
     ucrcor ulster unifon vaidika valbadia valencia vallader vecdruka viennese vivaraup wadegile xsistemo`.split(
    /\s+/,
  ),
);
/** A tag that is private altogether; the runtime's locales have none such. */
const PRIVATE = /^x(?:-[a-z0-9]{1,8})+$/i;

/** A BCP 47 tag as BCP 47 writes it (`be-Latn`, `en-GB`), the shorter code where a language has two; else the text itself. */
export function canonicalLanguage(tag: string): string {
  if (PRIVATE.test(tag)) return tag.toLowerCase();
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** An ISO 15924 code in its one spelling (`Cyrl`); any other text as it is. */
export function canonicalScript(code: string): string {
  return /^[A-Za-z]{4}$/.test(code) ? code.charAt(0).toUpperCase() + code.slice(1).toLowerCase() : code;
}

/**
 * Whether a canonical tag is one of BCP 47: a language of ISO 639, then script, region and registered variants, or one
 * of private use (`x-...`). Two letters must be a code that is given out; of three, ISO 639-3 has more than the runtime
 * knows, so their form decides.
 */
export function isLanguage(tag: string): boolean {
  if (PRIVATE.test(tag)) return tag === canonicalLanguage(tag);
  try {
    const locale = new Intl.Locale(tag);
    const { script, region } = locale;
    const language = locale.language || 'und';
    const known = language.length === 3 || (language.length === 2 && LANGUAGES.of(language) !== undefined);
    return (
      tag === canonicalLanguage(tag) &&
      known &&
      (script === undefined || isScript(script)) &&
      (region === undefined || REGIONS.of(region) !== undefined) &&
      variantsOf(tag).every((variant) => VARIANTS.has(variant))
    );
  } catch {
    return false;
  }
}

/** The variants of a canonical tag: what has their form before an extension or what is private begins. */
function variantsOf(tag: string): string[] {
  const [named = ''] = tag.split(/-[a-z0-9]-/i);
  return named
    .split('-')
    .slice(1)
    .filter((part) => /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/i.test(part));
}

/** Whether a canonical code is one of ISO 15924. */
export function isScript(code: string): boolean {
  if (!/^[A-Z][a-z]{3}$/.test(code)) return false;
  return PRIVATE_SCRIPT.test(code) || UNNAMED_SCRIPTS.has(code) || SCRIPTS.of(code) !== undefined;
}

/** What is in a text and not seen: soft hyphens, zero-width and direction marks, variation selectors, Arabic lengthening. */
export const SEEN_BY_NOBODY =
  /\u034f|[\ufe00-\ufe0f]|[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
export const SPACE = /\s/u;
export const SINGLE_QUOTES = /['`´\u02bc\u2018-\u201b\u2032\u2039\u203a\uff07]/u;
export const DOUBLE_QUOTES = /["«»\u201c-\u201f\u2033\u300c-\u300f\u301d-\u301f\uff02]/u;
export const DASHES = /[-\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/u;

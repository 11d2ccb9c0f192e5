import { expect, it } from 'vitest';
import { romanisations } from './romanisation.ts';

/** Examples of the documents that the tables are from. */
it.each([
  ['щербаков', ['shcherbakov']],
  ['подъездной', ['podieezdnoi', 'podyezdnoy']],
  ['елена', ['elena', 'yelena']],
  ['юрий', ['iurii', 'yuriy', 'yury']],
  ['королёв', ['korolev', 'korolyov']],
  ['згорани', ['zghorany']],
  ['їжакевич', ['yizhakevych']],
  ['гаєвич', ['haievych', 'hayevych']],
  ['стрий', ['stryi', 'stryy']],
  ['юрій', ['yurii', 'yuriy']],
  ['ґалаґан', ['galagan']],
  ['магілёў', ['mahiliou', 'mahilyow']],
  ['ельск', ['jelsk', 'yelsk']],
  ['шаркаўшчына', ['sarkauscyna', 'sharkawshchyna']],
  ['лукашэнка', ['lukasenka', 'lukashenka']],
])('%s is written %j', (word, spellings) => {
  expect(romanisations(word)).toEqual(expect.arrayContaining(spellings));
});

it('gives each spelling once, and none of a word that no alphabet has', () => {
  const spellings = romanisations('минск');
  expect(new Set(spellings).size).toBe(spellings.length);
  expect(romanisations('њујорк')).toEqual([]);
  expect(romanisations('minsk')).toEqual([]);
});

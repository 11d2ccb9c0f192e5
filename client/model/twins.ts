import type { EntityName } from './graph.ts';
import { KIND_WORDS, typeWords } from './kinds.ts';

/** Of entities that share a name, by id, what tells each from the others: its description, its type, at last its id. */
export function twinsOf(entities: readonly EntityName[]): Map<string, string> {
  const ofName = new Map<string, EntityName[]>();
  for (const entity of entities) {
    const name = entity.name.normalize('NFKC').toLowerCase();
    ofName.set(name, [...(ofName.get(name) ?? []), entity]);
  }
  const alike = [...ofName.values()].filter((namesakes) => namesakes.length > 1);
  return new Map(
    alike.flatMap((namesakes) => namesakes.map((each) => [each.id, distinction(each, namesakes)])),
  );
}

function distinction(entity: EntityName, namesakes: readonly EntityName[]): string {
  const ways = [({ description }: EntityName) => description, kindAndType, ({ id }: EntityName) => id];
  const told = ways.find(
    (way) => way(entity) && namesakes.every((other) => other === entity || way(other) !== way(entity)),
  );
  return told?.(entity) ?? entity.id;
}

function kindAndType({ kind, type }: EntityName): string {
  return `${KIND_WORDS[kind]}, ${typeWords(type)}`;
}

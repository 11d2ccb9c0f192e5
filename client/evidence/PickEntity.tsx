import { select } from '../store/select.ts';
import { Text } from '../text/Text.tsx';

/** An entity's name that leads to what is said of it. */
export function PickEntity({ entity }: { entity: { id: string; name: string } }) {
  return (
    <button type="button" className="link" onClick={() => void select({ kind: 'entity', id: entity.id })}>
      <Text>{entity.name}</Text>
    </button>
  );
}

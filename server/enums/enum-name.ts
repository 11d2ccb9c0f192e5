import { ENUMS } from './enums.generated.ts';

/** The name in the schema of what the register writes: `CALLED_FOR` of the modality `called-for`. */
export function enumName(type: keyof typeof ENUMS, written: string): string {
  const found = Object.entries(ENUMS[type]).find(([, each]) => each === written);
  return found?.[0] ?? written;
}

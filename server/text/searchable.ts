/** One text by which a record is found, and the field it is from. */
export interface Searchable<Field extends string> {
  field: Field;
  text: string;
}

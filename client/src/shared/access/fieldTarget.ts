/** One value of one record, and what the user calls it. */
export interface FieldTarget {
  readonly id: string;
  readonly field: string;
  readonly label: string;
}

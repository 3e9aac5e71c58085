/** With whom a customer is shared: a colleague or a team. */
export interface Share {
  readonly id: string;
  readonly name: string;
  readonly userId: string | null;
  readonly teamId: string | null;
  readonly canEdit: boolean;
  readonly createdAt: string | null;
  readonly by: string | null;
}

import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import type { useMoveUserMutation, useMoveUserMutation$data } from './__generated__/useMoveUserMutation.graphql.ts';

const mutation = graphql`
  mutation useMoveUserMutation($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        id
        team {
          id
          name
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: useMoveUserMutation$data) => data.updateUser;

/** Puts a colleague into a team; into none with null. Answers whether it was done. */
export function useMoveUser(): [move: (id: string, teamId: string | null) => Promise<boolean>, pending: boolean] {
  const [update, pending] = useAppMutation<useMoveUserMutation, useMoveUserMutation$data['updateUser']>(mutation, {
    payload: pick,
    namespace: 'teams',
  });
  return [async (id, teamId) => (await update({ input: { id, teamId } })).ok, pending];
}

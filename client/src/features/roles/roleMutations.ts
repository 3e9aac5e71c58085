import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import type {
  roleMutationsDeleteMutation,
  roleMutationsDeleteMutation$data,
} from './__generated__/roleMutationsDeleteMutation.graphql.ts';
import type {
  roleMutationsUpdateMutation,
  roleMutationsUpdateMutation$data,
} from './__generated__/roleMutationsUpdateMutation.graphql.ts';

const updateMutation = graphql`
  mutation roleMutationsUpdateMutation($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      role {
        id
        ...roleRow_role
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const deleteMutation = graphql`
  mutation roleMutationsDeleteMutation($input: DeleteRoleInput!) {
    deleteRole(input: $input) {
      deletedRoleId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickUpdated = (data: roleMutationsUpdateMutation$data) => data.updateRole;
const pickDeleted = (data: roleMutationsDeleteMutation$data) => data.deleteRole;

/** Saves changes of a role; the answer lands in the store, and so on the page. */
export const useUpdateRole = () =>
  useAppMutation<roleMutationsUpdateMutation, roleMutationsUpdateMutation$data['updateRole']>(updateMutation, {
    payload: pickUpdated,
    namespace: 'roles',
  });

export const useDeleteRole = () =>
  useAppMutation<roleMutationsDeleteMutation, roleMutationsDeleteMutation$data['deleteRole']>(deleteMutation, {
    payload: pickDeleted,
    namespace: 'roles',
  });

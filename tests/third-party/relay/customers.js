// Documents for relay-compiler only; nothing runs this file.
graphql`
  query customersQuery($first: Int!, $after: String) {
    ...customersList @arguments(first: $first, after: $after)
  }
`;

graphql`
  fragment customersList on Query
  @refetchable(queryName: "customersPaginationQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    customers(first: $first, after: $after, order: [{ name: ASC }]) @connection(key: "customersList_customers") {
      edges {
        node {
          id
          name
          ...customersCard
        }
      }
    }
  }
`;

graphql`
  fragment customersCard on Customer @refetchable(queryName: "customersCardRefetchQuery") {
    id
    version
    name
    city
  }
`;

graphql`
  mutation customersUpdateMutation($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      customer {
        ...customersCard
      }
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`;

graphql`
  subscription customersLiveSubscription($after: String) {
    onNotification(after: $after) {
      cursor
      notification {
        id
        title
        reminder {
          id
        }
      }
    }
  }
`;

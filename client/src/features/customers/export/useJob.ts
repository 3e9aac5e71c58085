import { useEffect, useState } from 'react';
import { graphql, useRelayEnvironment } from 'react-relay/hooks';
import { requestSubscription } from 'relay-runtime';
import type { useJobSubscription, useJobSubscription$data } from './__generated__/useJobSubscription.graphql.ts';

const subscription = graphql`
  subscription useJobSubscription($id: ID!) {
    jobProgress(id: $id) {
      job {
        id
        status
        done
        total
        file {
          url
          rows
        }
      }
    }
  }
`;

export type FollowedJob = NonNullable<useJobSubscription$data['jobProgress']['job']>;

/** A job as it goes on, until it is over; null before the first news. */
export function useJob(id: string | null): FollowedJob | null {
  const environment = useRelayEnvironment();
  const [job, setJob] = useState<FollowedJob | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    const subscribed = requestSubscription<useJobSubscription>(environment, {
      subscription,
      variables: { id },
      onNext: (data) => setJob(data?.jobProgress.job ?? null),
    });
    return () => {
      subscribed.dispose();
      setJob(null);
    };
  }, [environment, id]);
  return job;
}

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

/** Whether nothing more comes of a job. */
export const isOver = ({ status }: FollowedJob): boolean =>
  status === 'DONE' || status === 'FAILED' || status === 'CANCELLED';

/** A job as it goes on, until it is over, which `onOver` is told; null before the first news. */
export function useJob(id: string | null, onOver?: (job: FollowedJob) => void): FollowedJob | null {
  const environment = useRelayEnvironment();
  const [job, setJob] = useState<FollowedJob | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    const subscribed = requestSubscription<useJobSubscription>(environment, {
      subscription,
      variables: { id },
      onNext: (data) => {
        const news = data?.jobProgress.job ?? null;
        setJob(news);
        if (news !== null && isOver(news)) onOver?.(news);
      },
    });
    return () => {
      subscribed.dispose();
      setJob(null);
    };
  }, [environment, id, onOver]);
  return job;
}

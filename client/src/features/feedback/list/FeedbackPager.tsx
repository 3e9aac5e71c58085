import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import type { FeedbackUrl } from '../useFeedbackUrl.ts';
import styles from './FeedbackList.module.css';

interface Props {
  readonly total: number;
  readonly info:
    | {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null | undefined;
        readonly endCursor: string | null | undefined;
      }
    | undefined;
  readonly url: FeedbackUrl;
}

/** Pages are places in the URL, so Back goes to the page before. */
export function FeedbackPager({ total, info, url: { search, turnTo } }: Props) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const { startCursor, endCursor } = info ?? {};

  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      <span className="figures">{t('total', { total: formatNumber(total, language) })}</span>
      <span className={styles.buttons}>
        {(search.after ?? search.before) !== undefined && (
          <Button icon={<VerticalRightOutlined />} onClick={() => turnTo({})}>
            {t('firstPage')}
          </Button>
        )}
        <Button
          icon={<LeftOutlined />}
          disabled={!info?.hasPreviousPage || !startCursor}
          onClick={() => startCursor && turnTo({ before: startCursor })}
        >
          {t('previousPage')}
        </Button>
        <Button
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={!info?.hasNextPage || !endCursor}
          onClick={() => endCursor && turnTo({ after: endCursor })}
        >
          {t('nextPage')}
        </Button>
      </span>
    </nav>
  );
}

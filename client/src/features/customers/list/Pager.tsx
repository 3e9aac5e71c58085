import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Pager.module.css';
import type { CustomersUrl } from './useCustomersUrl.ts';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null | undefined;
  readonly endCursor: string | null | undefined;
}

interface Props {
  readonly info: PageInfo | undefined;
  readonly url: CustomersUrl;
}

/** Pages are places in the URL, so Back goes to the page before. */
export function Pager({ info, url: { search, turnTo } }: Props) {
  const { t } = useTranslation('customers');
  const isFirst = search.after === undefined && search.before === undefined;
  const { startCursor, endCursor } = info ?? {};

  if (isFirst && !info?.hasNextPage) return null;
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {!isFirst && (
        <Button icon={<VerticalRightOutlined aria-hidden="true" />} onClick={() => turnTo({})}>
          {t('firstPage')}
        </Button>
      )}
      <Button
        icon={<LeftOutlined aria-hidden="true" />}
        disabled={!info?.hasPreviousPage || !startCursor}
        onClick={() => startCursor && turnTo({ before: startCursor })}
      >
        {t('previousPage')}
      </Button>
      <Button
        icon={<RightOutlined aria-hidden="true" />}
        iconPlacement="end"
        disabled={!info?.hasNextPage || !endCursor}
        onClick={() => endCursor && turnTo({ after: endCursor })}
      >
        {t('nextPage')}
      </Button>
    </nav>
  );
}

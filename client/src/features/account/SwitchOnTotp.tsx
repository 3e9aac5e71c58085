import { Form, Input, Modal, QRCode } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { LoadingState } from '../../shared/ui/LoadingState.tsx';
import type {
  SwitchOnTotpBeginMutation,
  SwitchOnTotpBeginMutation$data,
} from './__generated__/SwitchOnTotpBeginMutation.graphql.ts';
import type {
  SwitchOnTotpConfirmMutation,
  SwitchOnTotpConfirmMutation$data,
} from './__generated__/SwitchOnTotpConfirmMutation.graphql.ts';
import styles from './AccountPage.module.css';
import { grouped } from './accountModel.ts';

const begin = graphql`
  mutation SwitchOnTotpBeginMutation {
    beginTotp {
      setup {
        secret
        uri
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const confirm = graphql`
  mutation SwitchOnTotpConfirmMutation($code: String!) {
    confirmTotp(input: { code: $code }) {
      recoveryCodes
      errors {
        ...userErrors_error
      }
    }
  }
`;

type Setup = NonNullable<NonNullable<SwitchOnTotpBeginMutation$data['beginTotp']>['setup']>;

interface Props {
  readonly onClose: () => void;
  readonly onSwitchedOn: (recoveryCodes: readonly string[]) => void;
}

/** Shows the seed to the app and asks for a code of it: only then is it switched on. */
export function SwitchOnTotp({ onClose, onSwitchedOn }: Props) {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<{ code: string }>();
  const [setup, setSetup] = useState<Setup | null>(null);
  const begun = useRef(false);
  const [start] = useAppMutation<SwitchOnTotpBeginMutation, SwitchOnTotpBeginMutation$data['beginTotp']>(begin, {
    payload: (data) => data.beginTotp,
    namespace: 'account',
  });
  const [finish, finishing] = useAppMutation<
    SwitchOnTotpConfirmMutation,
    SwitchOnTotpConfirmMutation$data['confirmTotp']
  >(confirm, { payload: (data) => data.confirmTotp, namespace: 'account' });

  useEffect(() => {
    // Each seed replaces the one before: ask for one, also where effects run twice.
    if (begun.current) return;
    begun.current = true;
    void start({}).then((outcome) => {
      if (outcome.ok && outcome.payload.setup) setSetup(outcome.payload.setup);
      else onClose();
    });
  }, [start, onClose]);

  async function submit({ code }: { code: string }): Promise<void> {
    const outcome = await finish({ code }, { form });
    if (outcome.ok) onSwitchedOn(outcome.payload.recoveryCodes ?? []);
  }

  return (
    <Modal
      open={setup !== null}
      title={t('totp.switchOn')}
      okText={t('totp.confirm')}
      okButtonProps={{ loading: finishing }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {setup === null ? (
        <LoadingState />
      ) : (
        <div className={styles.setup ?? ''}>
          <p>{t('totp.scan')}</p>
          <QRCode value={setup.uri} type="svg" size={200} bgColor="#ffffff" color="#000000" aria-label={t('totp.qr')} />
          <p>
            {t('totp.type')} <span className={styles.secret ?? ''}>{grouped(setup.secret, 4)}</span>
          </p>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
            <Form.Item
              name="code"
              label={t('totp.code')}
              rules={[{ required: true, whitespace: true, message: t('totp.codeRequired') }]}
            >
              <Input size="large" autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={10} />
            </Form.Item>
          </Form>
        </div>
      )}
    </Modal>
  );
}

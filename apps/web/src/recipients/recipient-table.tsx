import { Table } from 'antd';
import { Link } from 'react-router';
import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { useOfficeName } from '../api/use-offices.js';
import { MoreButton } from '../look/more-button.js';
import { useWords } from '../words/words-context.js';
import { StageMark, StatusMark } from './standing-marks.js';
import type { useRecipients } from './use-recipients.js';

export function RecipientTable({ recipients }: { recipients: ReturnType<typeof useRecipients> }) {
  const t = useWords();
  const officeName = useOfficeName();
  return (
    <>
      <Table<Recipient>
        className="sheet"
        size="medium"
        rowKey="recipientNo"
        loading={recipients.isPending}
        dataSource={recipients.items}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t.recipient.name,
            render: (_, { recipientNo, name }) => <Link to={`/recipients/${recipientNo}`}>{name}</Link>,
          },
          { title: t.recipient.no, dataIndex: 'recipientNo' },
          { title: t.recipient.nationalId, dataIndex: 'nationalIdMasked' },
          { title: t.recipient.class, render: (_, { recipientClass }) => t.codes.recipientClass[recipientClass] },
          { title: t.recipient.place, render: (_, { town, village }) => `${officeName(town)} ${officeName(village)}` },
          { title: t.recipient.validUntil, dataIndex: 'validUntil' },
          { title: t.recipient.stage, render: (_, { stage }) => <StageMark stage={stage} /> },
          {
            title: t.recipient.status,
            render: (_, { status, paidAgainFrom }) => <StatusMark status={status} paidAgainFrom={paidAgainFrom} />,
          },
        ]}
      />
      <MoreButton pages={recipients} />
    </>
  );
}

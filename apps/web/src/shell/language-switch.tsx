import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { queryClient } from '../api/query-client.js';
import { useSpoken } from '../words/words-context.js';

/** One press changes to the other language; its label is in that language. Sentences of the server are asked anew. */
export function LanguageSwitch() {
  const { language, speak } = useSpoken();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const change = async (): Promise<void> => {
    await speak(other);
    await queryClient.invalidateQueries();
  };
  return (
    <Button type="text" icon={<GlobalOutlined aria-hidden />} lang={other} onClick={() => void change()}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}

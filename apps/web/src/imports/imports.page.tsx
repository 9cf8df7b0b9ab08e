import { Steps } from 'antd';
import { useParams } from 'react-router';
import { Page } from '../look/page.js';
import { useWords } from '../words/words-context.js';
import { ChooseFile } from './choose-file.js';
import { ImportCourse } from './import-course.js';
import { PastImports } from './past-imports.js';
import { IMPORT_STEPS, stepOf } from './roster-import.js';
import { useImport } from './use-import.js';
import './imports.css';

/** Takes in the platform's export in four steps; the address keeps the import, so that it may be left and found again. */
export function ImportsPage() {
  const t = useWords();
  const { importNo } = useParams();
  return (
    <Page title={t.menu.imports} intro={t.imports.intro}>
      {importNo ? (
        <OneImport importNo={importNo} />
      ) : (
        <>
          <ImportSteps current={0} />
          <ChooseFile />
          <PastImports />
        </>
      )}
    </Page>
  );
}

function OneImport({ importNo }: { importNo: string }) {
  const query = useImport(importNo);
  return (
    <>
      <ImportSteps current={stepOf(query.data?.state)} />
      <ImportCourse importNo={importNo} query={query} />
    </>
  );
}

function ImportSteps({ current }: { current: number }) {
  const t = useWords();
  return (
    <div className="section">
      <Steps current={current} items={IMPORT_STEPS.map((step) => ({ title: t.imports.step[step] }))} />
    </div>
  );
}

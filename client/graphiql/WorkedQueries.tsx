import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type WorkedQuery, workedQueries } from './worked-query.ts';

const files = import.meta.glob<string>('./queries/**/*.{graphql,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What people ask of the seed graph, in the order of the panel. */
export const WORKED_QUERIES: WorkedQuery[] = workedQueries(
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('./queries/', ''), text])),
);

const JOBS = [...new Set(WORKED_QUERIES.map(({ job }) => job))];

/** GraphiQL's panel of worked queries, one click from an answer. */
export const WORKED_QUERIES_PANEL: GraphiQLPlugin = {
  title: 'Worked queries',
  icon: ListIcon,
  content: WorkedQueries,
};

function WorkedQueries() {
  const { current, open } = useOpenTabs();
  return (
    <nav className="worked" aria-label="Worked queries">
      <h2 className="worked-title">Worked queries</h2>
      <p className="worked-note">
        Choose a question, then press Ctrl+Enter in the query to have it answered.
      </p>
      {JOBS.map((job) => (
        <section key={job}>
          <h3 className="worked-job">{job}</h3>
          <ul>
            {WORKED_QUERIES.filter((each) => each.job === job).map((each) => (
              <li key={each.question}>
                <button
                  type="button"
                  className="worked-query"
                  aria-current={each.query === current || undefined}
                  title={each.note}
                  onClick={() => open(each)}
                >
                  {each.question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The query in the active tab, and what opens another: in its own tab where the active one was written in, else in place of it. */
function useOpenTabs() {
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => state);
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const shown = tabs.map(({ query }) => query?.trim() ?? '');
  const current = shown[activeTabIndex] ?? '';

  function open({ query, variables }: WorkedQuery) {
    const at = shown.indexOf(query);
    if (at >= 0) {
      if (at !== activeTabIndex) changeTab(at);
      return;
    }
    // The editor, because the tab learns of what is typed a moment later.
    const written = queryEditor?.getValue().trim() ?? '';
    const untouched = written === '' || WORKED_QUERIES.some((each) => each.query === written);
    if (!untouched) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    responseEditor?.setValue('');
    updateActiveTabValues({ query, variables, response: '' });
  }
  return { current, open };
}

function ListIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 6h11M9 12h11M9 18h11" />
      <path d="M4 6h.5M4 12h.5M4 18h.5" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}

/** What GraphiQL opens with: a tab for each thing people ask of the seed graph. A test runs them all. */
export const WORKED_QUERIES: { query: string; variables?: string }[] = [
  `# Find an entity under any spelling or script.
query Find {
  search(text: "Лукашенко", first: 5) { field snippet score node { id ... on Entity { name kind description } } }
}`,
  `# What is tied to it, and how well each tie is supported?
query Around {
  neighborhood(of: ["actor:belarus"], first: 50) {
    total truncated
    entities { id name kind type }
    claims { id text subject { id } predicate { label } object { id } standing contested grade { code } }
  }
}`,
  `# The evidence behind a claim: every passage, where it stands and who said it.
query Evidence {
  claim(id: "claim:belarus-cooperates-militarily-with-russia") {
    text modality negated standing contested witnesses grade { code }
    citations { totalCount edges { node {
      stance quote { exact } passage { text start end } locator { label value } saidBy { name } source { title publisher }
    } } }
  }
}`,
  `# What stands between these three?
query Between {
  between(ids: ["actor:belarus", "actor:russia", "actor:ukraine"]) { total claims { text subject { name } predicate { label } object { name } } }
}`,
  `# What is contested, and by what?
query Contested {
  claims(filter: { contested: true }) { edges { node {
    text contestedBy { id ... on Claim { text } ... on Citation { quote { exact } source { title } } }
  } } }
}`,
  `# What certainly held on a day?
query AsOf {
  claims(filter: { asOf: "2022-02-15", certainty: CERTAIN }, first: 20) { edges { node { text valid { edtf dateBasis } } } }
}`,
  `# Threats, plans, demands: what nobody states as a fact, with what is threatened and on which condition.
query NotFacts {
  claims(filter: { modalities: [PLANNED, POSSIBLE, CONDITIONAL, CALLED_FOR] }, first: 20) {
    edges { node { text modality content { text } conditions { text } reasons { text } } }
  }
}`,
  `# What do two or more independent witnesses say?
query Corroborated {
  claims(filter: { standings: [CORROBORATED] }, first: 20) { edges { node { text witnesses grade { code } } } }
}`,
  `# Facilities, and what is claimed of each.
query Facilities {
  entities(filter: { kinds: [FACILITY] }) {
    edges { node { name type collective claimCount claims(first: 5) { edges { node { text } } } } }
  }
}`,
  `# The sources, how each is judged, and what it is cited for.
query Sources {
  sources { edges { node {
    title publisher reliability reliabilityReason witness citations(first: 3) { totalCount edges { node { claim { text } } } }
  } } }
}`,
  `# The vocabulary.
query Vocabulary {
  predicates { id label inverseLabel definition symmetric single context subjectKinds objectKinds valueKinds }
}`,
  `# Who recorded it, when and why.
query History {
  history(id: "actor:belarus") { edges { node { sequence at by action reason hash records { kind before after } } } }
  stats { entities claims liveClaims corroborated contested citations sources witnesses revision }
}`,
].map((query) => ({ query }));

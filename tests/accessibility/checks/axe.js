/* Run axe-core with the given tags and rules; one sentence for each place it objects to. */
async ({ tags, rules }) => {
  const answer = await axe.run({
    ...(tags.length ? { runOnly: { type: "tag", values: tags } } : { runOnly: { type: "rule", values: rules } }),
    rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    resultTypes: ["violations"],
  });
  return answer.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.target.join(" ")} (${[...node.any, ...node.all, ...node.none].map((one) => one.message).join("; ").slice(0, 200)})`));
}

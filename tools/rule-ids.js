/**
 * What a scoring rule does is said in its object in src/core/rules: nobody else asks which rule it is. An ESLint rule, since the compiler
 * takes a comparison with an id for what it is.
 */

/** Ids that no measure and no parameter has; the others are told by the name of what they are compared with. */
const OWN_IDS = new Set(["pass", "leader", "direct"]);
const SENTENCE = "Which rule it is, is asked in src/core/rules alone: ask its object what it does.";

/** `rule`, `plan.rule`, `criterion?.rule` */
function isNamedRule(node) {
  const named = node.type === "ChainExpression" ? node.expression : node;
  return named.type === "MemberExpression" ? named.property.name === "rule" : named.type === "Identifier" && named.name === "rule";
}

function isText(node) {
  return node.type === "Literal" && typeof node.value === "string";
}

function asksForId(asked, compared) {
  return isText(compared) && (isNamedRule(asked) || OWN_IDS.has(compared.value));
}

const ids = {
  meta: { type: "problem", schema: [], messages: { asked: SENTENCE } },
  create(context) {
    const report = (node) => context.report({ node, messageId: "asked" });
    return {
      BinaryExpression(node) {
        if (/^[!=]==$/.test(node.operator) && (asksForId(node.left, node.right) || asksForId(node.right, node.left))) {
          report(node);
        }
      },
      SwitchStatement(node) {
        if (node.cases.some(({ test }) => test !== null && asksForId(node.discriminant, test))) {
          report(node);
        }
      },
      CallExpression(node) {
        if (node.callee.property?.name === "includes" && node.arguments.some(isNamedRule)) {
          report(node);
        }
      },
    };
  },
};

export const ruleIdsPlugin = { meta: { name: "rule-ids" }, rules: { ids } };

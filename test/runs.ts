/** How often a property is tried. Mutation testing asks hundreds of times: it sets PROPERTY_RUNS to a share of the usual number. */
const share = /^0\.\d+$/.test(process.env.PROPERTY_RUNS ?? "") ? parseFloat(process.env.PROPERTY_RUNS ?? "") : 1;

export function runs(usual: number): number {
  return Math.ceil(usual * share);
}

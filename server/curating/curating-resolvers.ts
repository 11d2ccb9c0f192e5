import type { Context } from '../api/context.ts';
import { requireAllowed } from '../api/policy.ts';
import type {
  AddCitationPayload,
  CreateClaimPayload,
  Resolvers,
  RetractClaimPayload,
  SuggestedContradiction,
} from '../api/resolvers.generated.ts';
import { citationLoaders } from '../citation/citation-queries.ts';
import { claimLoaders } from '../claim/claim-queries.ts';
import { suggestContradictions } from '../claim/suggest-contradictions.ts';
import { CartularyError } from '../errors/errors.ts';
import type { Committed, Register, Writer } from '../register/register.ts';
import type { CitationWithEnds, ClaimWithEnds } from '../store/queries.generated.ts';
import { newCitationOf, newClaimOf } from './inputs.ts';
import { lookUp } from './look-up.ts';
import { inTermsOfCitation, inTermsOfClaim, inTermsOfRetraction } from './terms.ts';

declare module '../api/context.ts' {
  interface Context {
    register: Register;
  }
}

/** Read where it is selected. */
type Later<T> = () => Promise<T | null>;

declare module '../api/parents.ts' {
  interface Parents {
    CreateClaimPayload: Omit<CreateClaimPayload, 'claim' | 'contradictions'> & {
      claim: Later<ClaimWithEnds>;
      contradictions: Later<SuggestedContradiction[]>;
    };
    AddCitationPayload: Omit<AddCitationPayload, 'citation' | 'claim'> & {
      citation: Later<CitationWithEnds>;
      claim: Later<ClaimWithEnds>;
    };
    RetractClaimPayload: Omit<RetractClaimPayload, 'claim'> & { claim: Later<ClaimWithEnds> };
  }
}

/**
 * What a curator may do, each one change of the register. Records are read back only where they are selected, after the
 * change, so that an answer that fails on the way does not make it seem undone.
 */
export const curatingResolvers = {
  Mutation: {
    async createClaim(_, { input }, context) {
      const { name } = requireAllowed('createClaim', context.curator);
      const claim = newClaimOf(input, name);
      const terms = (error: unknown) => inTermsOfClaim(error, claim);
      const { citations, lookAgain } = await lookUp(claim.citations, context).catch(refuse(terms));
      const { sequence, repeats } = await commit(context, 'create', input.reason, async (writer) => {
        await writer.addClaims([{ ...claim, citations }]);
        await writer.reviewClaims([claim.id]);
      }).catch(refuse(terms));
      return {
        claim: () => claimLoaders(context.reader).claim.load(claim.id),
        sequence,
        repeats: repeats.map(({ sameAs }) => sameAs),
        contradictions: () => contradictionsOf(claim.id, context),
        lookAgain,
      };
    },

    async addCitation(_, { input }, context) {
      const { name } = requireAllowed('addCitation', context.curator);
      const { claim, version, reason } = input;
      const citation = newCitationOf(input.citation, name);
      const { citations, lookAgain } = await lookUp([citation], context).catch(refuse(inTermsOfCitation));
      const { sequence } = await commit(context, 'cite', reason, async (writer) => {
        if (typeof version === 'number') await writer.requireClaimVersion(claim, version);
        await writer.addCitations(citations.map((each) => ({ ...each, claim })));
        await writer.reviewCitations([citation.id]);
      }).catch(refuse(inTermsOfCitation));
      return {
        citation: () => citationLoaders(context.reader).citation.load(citation.id),
        claim: () => claimLoaders(context.reader).claim.load(claim),
        sequence,
        lookAgain,
      };
    },

    async retractClaim(_, { id, reason, version }, context) {
      requireAllowed('retractClaim', context.curator);
      const { sequence } = await commit(context, 'retract', reason, async (writer) => {
        await writer.requireClaimVersion(id, version);
        await writer.retractClaims([id], reason);
      }).catch(refuse(inTermsOfRetraction));
      return { claim: () => claimLoaders(context.reader).claim.load(id), sequence };
    },
  },
} satisfies Resolvers;

/**
 * One change in the name of the curator, in the time that the request has left. What the mutations do always changes
 * something, so that it has a number.
 */
async function commit(
  { register, curator, reader }: Context,
  action: string,
  reason: string | null | undefined,
  work: (writer: Writer) => Promise<void>,
): Promise<Omit<Committed<void>, 'sequence'> & { sequence: number }> {
  const act = { by: curator?.name ?? '', action, reason: reason ?? null };
  const limit = { timeoutMs: Math.max(1, Math.floor(reader.left)) };
  const { sequence, ...committed } = await register.change(act, work, limit);
  if (sequence === null) throw new CartularyError('INTERNAL', `${action} changed nothing.`);
  return { ...committed, sequence };
}

/** What a claim seems to contradict, as seen from it. */
async function contradictionsOf(id: string, { reader }: Context): Promise<SuggestedContradiction[]> {
  const suggestions = await suggestContradictions(reader, [id]);
  return suggestions.map(({ claim, contradicts, because }) => ({
    claim: claim === id ? contradicts : claim,
    because,
  }));
}

function refuse(terms: (error: unknown) => unknown): (error: unknown) => never {
  return (error) => {
    throw terms(error);
  };
}

using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>How a dossier stands to the rounds of its plan (tình trạng xếp đợt).</summary>
public enum RoundState
{
    /// <summary>The plan has no rounds for it.</summary>
    NoRounds,

    /// <summary>It has not arrived at the province.</summary>
    NotArrived,

    /// <summary>It is in a round.</summary>
    InRound,

    /// <summary>It arrived after the last round; the coordination office decides.</summary>
    AfterLast,

    /// <summary>It is left to next year's plan.</summary>
    NextYear,
}

/// <summary>The round of appraisal that a dossier is in (đợt xét của hồ sơ); follows from its ledger and the plan.</summary>
/// <param name="State">How it stands to the rounds.</param>
/// <param name="Round">The round it is in, or none.</param>
/// <param name="Missed">The latest round that had closed when it arrived, or none.</param>
public sealed record DossierRound(RoundState State, PlanRound? Round = null, PlanRound? Missed = null)
{
    /// <summary>Finds the round. A dossier arrives when the district forwards it, or when the unit submits it where there is no district.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="province">Its province year.</param>
    public static DossierRound Of(Dossier dossier, ProvinceYear province)
    {
        if (!HasRounds(dossier.Registration.Unit, dossier.Registration.Procedure, province))
        {
            return new(RoundState.NoRounds);
        }

        if (dossier.Arrival is not { } arrival)
        {
            return new(RoundState.NotArrived);
        }

        var rounds = province.Plan.Rounds!;
        var day = arrival.At.Day();
        var missed = rounds.Where(round => round.CutOff < day).MaxBy(round => round.CutOff);
        return dossier.RoundAssigned switch
        {
            { Round: null } => new(RoundState.NextYear, null, missed),
            { Round: { } id } when rounds.FirstOrDefault(round => round.Id == id) is { } assigned => new(RoundState.InRound, assigned, missed),
            _ => province.Plan.NextRound(day) is { } next ? new(RoundState.InRound, next, missed) : new(RoundState.AfterLast, null, missed),
        };
    }

    /// <summary>Whether the plan's rounds are for this unit: a commune that applies; a district's own dossier has days of its own.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <param name="procedure">What the dossier is carried through.</param>
    /// <param name="province">The province year.</param>
    public static bool HasRounds(UnitId unit, Procedure procedure, ProvinceYear province) =>
        province.Plan.Rounds is { Count: > 0 }
        && (procedure is Procedure.Recognition or Procedure.Acceptance)
        && province.Province.Unit(unit) is { Kind: UnitKind.Commune };
}

using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>A department asked another for its opinion (xin ý kiến phối hợp). Beside the path; it holds nothing up.</summary>
/// <param name="Number">Number of the question in the dossier, from 1.</param>
/// <param name="From">Id of the department that asks.</param>
/// <param name="To">Id of the department asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Indicators">The indicators it is about.</param>
/// <param name="AnswerBy">Day by which the opinion is expected.</param>
public sealed record OpinionAsked(
    int Number, OrganisationId From, OrganisationId To, string Question, IReadOnlyList<IndicatorCode> Indicators, DateOnly AnswerBy) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Opinions = [.. dossier.Opinions, new(this, stamp)] };
}

/// <summary>The department that asked reminded the other (nhắc cho ý kiến).</summary>
/// <param name="Number">Number of the question.</param>
public sealed record OpinionReminded(int Number) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        dossier with { Opinions = Dossier.Change(dossier.Opinions, one => one.Number == Number, one => one.Remind(stamp)) };
}

/// <summary>The department that asked no longer needs the opinion (rút đề nghị cho ý kiến).</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record OpinionWithdrawn(int Number, string Reason) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        dossier with { Opinions = Dossier.Change(dossier.Opinions, one => one.Number == Number, one => one.Withdraw(this, stamp)) };
}

/// <summary>The department asked gave its opinion (cho ý kiến); it can't be changed afterwards.</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Text">The opinion.</param>
public sealed record OpinionGiven(int Number, string Text) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        dossier with { Opinions = Dossier.Change(dossier.Opinions, one => one.Number == Number, one => one.Give(this, stamp)) };
}

using NtmWorkflow.Domain.Law;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>What one decision on several dossiers says.</summary>
/// <param name="Dossiers">The dossiers, all of one province and year, level and procedure.</param>
/// <param name="Number">The decision's number in its year.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Wording">What it says and who signs it; none: as proposed.</param>
public sealed record JointDecision(IReadOnlyList<DossierId> Dossiers, int Number, DateOnly Day, DecisionWording? Wording = null)
{
    /// <summary>Most dossiers that one decision covers.</summary>
    public const int MostDossiers = 500;
}

/// <summary>Recognises several units with one decision (một quyết định cho nhiều hồ sơ): all of them, or none.</summary>
/// <param name="Decision">The decision.</param>
public sealed record TakeJointDecisionCommand(JointDecision Decision) : IRequest<Outcome<JointDecisionTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.TakeJointDecision;
}

/// <summary>Asks what one decision on several dossiers would do; nothing is written.</summary>
/// <param name="Decision">The decision.</param>
public sealed record PreviewJointDecisionQuery(JointDecision Decision) : IRequest<Outcome<JointPreview>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.TakeJointDecision;
}

/// <summary>A decision on several dossiers was taken.</summary>
/// <param name="Symbol">Number and symbol.</param>
/// <param name="Day">Its day.</param>
/// <param name="Dossiers">A result for each dossier, in the order asked.</param>
public sealed record JointDecisionTaken(string Symbol, DateOnly Day, IReadOnlyList<JointResult> Dossiers);

/// <summary>What became of one dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="Code">The code under which the decision on it is checked.</param>
public sealed record JointResult(DossierId Dossier, string UnitName, string Code);

/// <summary>What a decision would do.</summary>
/// <param name="Paper">What it would say.</param>
/// <param name="Lines">A line for each dossier, in the order asked.</param>
public sealed record JointPreview(DecisionPaper? Paper, IReadOnlyList<JointLine> Lines)
{
    /// <summary>Whether nothing stands in the way of any dossier.</summary>
    public bool MayBeTaken => Lines.Count > 0 && Lines.All(line => line.Refusals.Count == 0);
}

/// <summary>One dossier of a decision on several.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="UnitName">Its unit; empty for a dossier that is not there.</param>
/// <param name="DistrictName">Its district.</param>
/// <param name="LevelName">Its level.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Refusals">Everything that stands in the way.</param>
public sealed record JointLine(
    DossierId Dossier, string UnitName, string DistrictName, string LevelName, int Year, IReadOnlyList<Refusal> Refusals);

internal sealed class JointDecisionInput : AbstractValidator<JointDecision>
{
    public JointDecisionInput()
    {
        RuleFor(decision => decision.Dossiers).Must(all => all is { Count: >= 1 and <= JointDecision.MostDossiers })
            .OverridePropertyName("dossiers").WithErrorCode("dossiers-are-in-range").WithMessage($"Chọn từ 1 đến {JointDecision.MostDossiers} hồ sơ.")
            .Must(all => all is null || all.Distinct().Count() == all.Count)
            .OverridePropertyName("dossiers").WithErrorCode("each-dossier-once").WithMessage("Một hồ sơ được chọn hai lần.");
        RuleFor(decision => decision.Number).IsDecisionNumber();
        RuleFor(decision => decision.Wording!).SetValidator(new DecisionWordingInput()).When(decision => decision.Wording is not null);
    }
}

internal sealed class TakeJointDecisionInput : AbstractValidator<TakeJointDecisionCommand>
{
    public TakeJointDecisionInput() => RuleFor(request => request.Decision).SetValidator(new JointDecisionInput()).OverridePropertyName("");
}

internal sealed class PreviewJointDecisionInput : AbstractValidator<PreviewJointDecisionQuery>
{
    public PreviewJointDecisionInput() => RuleFor(request => request.Decision).SetValidator(new JointDecisionInput()).OverridePropertyName("");
}

internal sealed class TakeJointDecisionHandler(JointDesk joint, DossierDesk desk)
    : IRequestHandler<PreviewJointDecisionQuery, Outcome<JointPreview>>, IRequestHandler<TakeJointDecisionCommand, Outcome<JointDecisionTaken>>
{
    public async Task<Outcome<JointPreview>> Handle(PreviewJointDecisionQuery request, CancellationToken cancellationToken)
    {
        var judged = await joint.JudgeAsync(request.Decision, cancellationToken);
        return new JointPreview(judged.FirstOrDefault(one => one.Decision is not null)?.Decision!.Paper, [.. judged.Select(one => one.Line)]);
    }

    public async Task<Outcome<JointDecisionTaken>> Handle(TakeJointDecisionCommand request, CancellationToken cancellationToken)
    {
        var judged = await joint.JudgeAsync(request.Decision, cancellationToken);
        List<Refusal> broken = [.. judged.Index().SelectMany(one => one.Item.Line.Refusals.Select(refusal => Named(refusal, one.Index, one.Item.Line)))];
        if (broken.Count > 0)
        {
            return broken;
        }

        var results = new List<JointResult>();
        foreach (var one in judged)
        {
            var taken = await desk.RecordAsync(one.Case!, one.Act!, PathTasks.Decide, cancellationToken);
            if (!taken.Succeeded)
            {
                return Outcome.Refused<JointDecisionTaken>(taken.Refusals);
            }

            results.Add(new(one.Line.Dossier, one.Line.UnitName, DecisionCode.Of(taken.Value.Hash).ToString()));
        }

        return new JointDecisionTaken(judged[0].Decision!.Symbol, request.Decision.Day, results);
    }

    private static Refusal Named(Refusal refusal, int at, JointLine line) => refusal with
    {
        Sentence = line.UnitName.Length == 0 ? refusal.Sentence : $"{Names.WithDistrict(line.UnitName, line.DistrictName)}: {refusal.Sentence}",
        Field = refusal.Field ?? $"dossiers[{at}]",
    };
}

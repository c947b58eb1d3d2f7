using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations.Rules;
using NtmWorkflow.Domain.Reporting.Rules;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>One step of an obligation (bước của nghĩa vụ).</summary>
/// <param name="Before">As it was when the step was decided on; who writes the step finds it so, or has lost a race.</param>
/// <param name="After">As it is from now on.</param>
public sealed record ObligationStep(Obligation Before, Obligation After);

/// <summary>A report was sent (đã gửi báo cáo), with what it does to the obligations around it.</summary>
/// <param name="Submission">The sending.</param>
/// <param name="Steps">The obligation itself, those that the report serves too, and those that stand alone from now on.</param>
public sealed record ObligationSent(Submission Submission, IReadOnlyList<ObligationStep> Steps)
{
    /// <summary>The obligations that the report fulfils, its own first.</summary>
    public IReadOnlyList<Guid> Fulfilled => [.. Steps.Where(step => step.After.State == ObligationState.Done).Select(step => step.After.Id)];

    /// <summary>Days late: the first sending counts; 0 in time.</summary>
    public int LateDays => Steps[0].After.LateDays(Submission.Day);
}

/// <summary>Fulfils obligations, has their reports returned and accepted, or refuses with all reasons (các bước của nghĩa vụ).</summary>
public static class ObligationSteps
{
    /// <summary>Records that a report was sent without a form, or a task done (ghi đã gửi).</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="under">Open obligations that another one stands for: this one, or one that this one stands for.</param>
    /// <param name="submission">What is recorded, and on which day.</param>
    /// <param name="hasForm">Whether a form asks for the report.</param>
    /// <param name="serves">Those of the same day that the report serves; none: all of them.</param>
    public static Outcome<ObligationSent> Send(
        Obligation obligation, IReadOnlyList<Obligation> under, Submission submission, bool hasForm, IReadOnlyList<Guid>? serves) => Rule.Allow(
        () => Fulfil(obligation, under, submission, serves),
        new DossierIsHandedInItself(obligation),
        new ReturnedReportIsSentAgain(obligation),
        new ObligationIsOpen(obligation),
        new PeriodHasBegun(Periods.Find(obligation.Period), submission.Day),
        new ReportIsFilledInOrNamed(obligation, submission, hasForm));

    /// <summary>
    /// What a report with a form does to the obligation that it is owed for, and to all that it serves; none where that was fulfilled
    /// with a form before. What came back is fulfilled again, a bare record gives way; the day of the first sending stays.
    /// </summary>
    public static ObligationSent? SendWithAForm(Obligation obligation, IReadOnlyList<Obligation> under, Submission submission) =>
        obligation.TakesAForm() ? Fulfil(obligation, under, submission, null) : null;

    /// <summary>Returns a report that was sent without a form: everything that it fulfilled is owed again.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="fulfilled">Everything that its report fulfilled.</param>
    /// <param name="returned">When, until when and why.</param>
    public static Outcome<IReadOnlyList<ObligationStep>> Return(
        Obligation obligation, IReadOnlyList<Obligation> fulfilled, ObligationReturn returned) => Rule.Allow(
        () => OwedAgain(fulfilled, returned),
        new ReportWasSent(obligation),
        new ReportWithAFormIsReturnedThere(obligation));

    /// <summary>What a report fulfilled is owed again because it came back; the day of its first sending stays.</summary>
    public static IReadOnlyList<ObligationStep> OwedAgain(IReadOnlyList<Obligation> fulfilled, ObligationReturn returned) =>
        [.. fulfilled.Select(one => new ObligationStep(one, After(one, returned)))];

    /// <summary>The receiver accepted what a report fulfilled.</summary>
    public static IReadOnlyList<ObligationStep> Accepted(IReadOnlyList<Obligation> fulfilled, DateOnly on) =>
        [.. fulfilled.Select(one => new ObligationStep(one, one with { AcceptedOn = on }))];

    private static ObligationSent Fulfil(Obligation obligation, IReadOnlyList<Obligation> under, Submission submission, IReadOnlyList<Guid>? serves)
    {
        Obligation[] fulfilled = [obligation, .. under.Where(one => one.AbsorbedBy == obligation.Id && serves?.Contains(one.Id) is not false)];
        var ids = fulfilled.Select(one => (Guid?)one.Id).ToHashSet();
        return new(
            submission,
            [
                .. fulfilled.Select(one => new ObligationStep(one, After(one, submission))),
                // Its own report is still to come: it is reminded of by itself from now on.
                .. under.Where(one => !ids.Contains(one.Id) && ids.Contains(one.AbsorbedBy)).Select(one => new ObligationStep(one, one with { AbsorbedBy = null })),
            ]);
    }

    private static Obligation After(Obligation one, Submission sent) => one with
    {
        State = ObligationState.Done,
        Submission = sent,
        FirstSent = one.FirstSent ?? sent.Day,
        Reminding = one.Reminding.Ended(),
    };

    private static Obligation After(Obligation one, ObligationReturn returned)
    {
        // The first day still holds while it is ahead.
        var correctBy = returned.CorrectBy ?? (one.DueDay >= returned.On ? one.DueDay : null);
        var round = one.Reminding with { Round = one.Reminding.Round + 1 };
        return one with
        {
            State = ObligationState.Open,
            Return = returned with { CorrectBy = correctBy },
            AcceptedOn = null,
            Reminding = correctBy is null ? round.Ended() : round.From(returned.On),
        };
    }
}

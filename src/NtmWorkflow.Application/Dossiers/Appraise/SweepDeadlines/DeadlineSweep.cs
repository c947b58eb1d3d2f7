using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;

/// <summary>
/// Acts on every time limit that has passed by now (rà soát thời hạn), whatever was missed while the service was down.
/// Safe to run at any time and any number of times: a timer that has fired is gone from its dossier.
/// </summary>
public sealed class DeadlineSweep(IReadModels models, DossierDesk desk, IUnitOfWork work, QuestionSweep questions, Telemetry telemetry, TimeProvider clock)
{
    /// <summary>Fires what is due.</summary>
    /// <returns>How many timers fired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = await models.DueTimersAsync(clock.TodayInVietnam(), cancellation);
        var fired = 0;
        foreach (var timer in due)
        {
            var answer = await work.RunAsync(
                token => desk.FireAsync(timer, token), outcome => outcome.Succeeded, cancellation);
            if (answer.Succeeded)
            {
                fired++;
                telemetry.NoteLag("deadlines", clock.GetUtcNow() - VietnamTime.StartOf(timer.DueDay.AddDays(1)));
            }
        }

        await questions.RunAsync(cancellation);
        return fired;
    }
}

using MediatR;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Dossiers.Collaboration;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Bench;

/// <summary>
/// A council session with as many dossiers as it may have, through the database, against one with a fifth of them: what grows with the
/// agenda alone takes as long for each dossier in both.
/// </summary>
internal static class CouncilBench
{
    public const string Argument = "council";

    private const int Warming = 10;
    private const int Few = 100;
    private const int Many = 500;

    /// <summary>Time for each dossier with many, against few. Linear work gives 1, quadratic 5; a busy machine swings by half.</summary>
    private const double MostGrowth = 2;

    public static async Task RunAsync(Report report)
    {
        await HoldAsync(Warming);
        var few = await HoldAsync(Few);
        var many = await HoldAsync(Many);
        foreach (var (what, time) in many)
        {
            Report.Figure($"{Many} dossiers: {what}", time, "ms");
            var growth = time / Many / (few[what] / Few);
            if (time < Many)
            {
                // Under a millisecond each, the growth is of what every request costs.
                Report.Figure("the same for each dossier, against few", growth, "x");
            }
            else
            {
                report.AtMost("the same for each dossier, against few", growth, "x", MostGrowth);
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, double>> HoldAsync(int dossiers)
    {
        await using var service = await TestService.StartAsync();
        var agenda = await ManyDossiers.BeforeTheCouncilAsync(service, dossiers);
        SeatedCouncil council = null!;
        var times = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["convene"] = await Timing.MillisecondsAsync(async () => council = await SeatedCouncil.ConvenedAsync(service, [.. agenda])),
            ["record who is there, open"] = await Timing.MillisecondsAsync(() => council.OpenedAsync()),
        };
        NamedBallot[] ballots = [.. agenda.Select(one => new NamedBallot(one.Value, BallotChoice.Approve))];
        times["one member's ballots"] = await Timing.MillisecondsAsync(async () => Check(await council.HandInAsync(council.Members[0], ballots)));
        foreach (var member in council.Members.Skip(2).Where(member => member.Votes))
        {
            Check(await council.HandInAsync(member, ballots));
        }

        times["the last member's ballots"] = await Timing.MillisecondsAsync(async () => Check(await council.HandInAsync(council.Members[1], ballots)));
        times["what the page of the open session asks"] = await Timing.MillisecondsAsync(() => AskAsync(service, council, new ViewSessionQuery(council.Session)));
        times["count all"] = await Timing.MillisecondsAsync(() => council.TakeAsync(new CountItemsCommand(council.Session, null, [])));
        times["close, with each result in its dossier's ledger"] = await Timing.MillisecondsAsync(() => council.TakeAsync(new CloseSessionCommand(council.Session, null)));
        times["minutes for the page"] = await Timing.MillisecondsAsync(() => AskAsync(service, council, new ViewMinutesQuery(council.Session)));
        times["minutes as DOCX"] = await Timing.MillisecondsAsync(() => AskAsync(service, council, new DownloadMinutesQuery(council.Session)));
        return times;
    }

    private static async Task AskAsync<T>(TestService service, SeatedCouncil council, IRequest<Outcome<T>> query)
        where T : class => Check(await service.SendAsync(council.Secretary, query));

    private static void Check<T>(Outcome<T> outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(outcome.Refusals[0].Sentence);
        }
    }
}

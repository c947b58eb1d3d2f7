using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>What the files say changes how a session is held; no line of code does.</summary>
public sealed class RegimeTests
{
    [DatabaseFact]
    public async Task OpenVote_ShowsNamesToTheCouncilOnly_UntilTheRegimeSaysOtherwise()
    {
        foreach (var (sight, seen) in new[] { ("council", false), ("viewers", true) })
        {
            await using var world = await World.StartAsync(regime =>
            {
                regime["ballot"]!["value"] = "open";
                regime["openBallotsFor"]!["value"] = sight;
            });
            var council = await (await world.ConvenedAsync()).OpenedAsync();
            await (await council.AllVotedAsync(BallotChoice.Abstain)).ClosedAsync();
            var office = world.Service.Person("chuyen-vien-dieu-phoi");

            (await world.Service.SendAsync(council.Chair, new ViewSessionLedgerQuery(council.Session))).Value.Withheld.ShouldBeEmpty();
            var ledger = (await world.Service.SendAsync(office, new ViewSessionLedgerQuery(council.Session))).Value;
            (ledger.Withheld.Count == 0, ledger.Break).ShouldBe((seen, null));
            var result = (await world.Service.SendAsync(world.Service.Person("can-bo-xa-tap-son"), new ViewCouncilResultQuery(world.Commune.Dossier))).Value;
            (result.Counted!.Ballots.Count > 0).ShouldBe(seen);
            result.MayViewSession.ShouldBeFalse();
            var acts = (await council.LedgerAsync()).Select(entry => entry.Act).ToList();
            acts.OfType<BallotHandedIn>().ShouldAllBe(ballot => ballot.Ballots!.Count == 1 && ballot.Salt!.Length >= Receipt.ShortestWord);
            acts.OfType<ItemCounted>().Single().Ballots.Select(ballot => ballot.Member).Order(StringComparer.Ordinal)
                .ShouldBe(council.Members.Select(member => member.Id).Order(StringComparer.Ordinal));
        }
    }

    [DatabaseFact]
    public async Task StandInWithAVote_SignedInByTheirOwnName_VotesVisiblyForTheMember()
    {
        await using var world = await World.StartAsync(regime => regime["standIns"]!["value"] = "with-vote");
        var council = await world.ConvenedAsync();
        await world.AccountAsync("tran-van-am", council.Members[0].Unit);
        var absent = council.Members.Single(member => member.Id == "lanh-dao-so-y-te");
        (await world.Service.SendAsync(council.Secretary, new NameSessionStandInCommand(council.Session, null, absent.Id, "Trần Văn Ấm", "Phó Giám đốc", "ai-do")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("stand-in-can-sign-in");
        await council.TakeAsync(new NameSessionStandInCommand(council.Session, null, absent.Id, "Trần Văn Ấm", "Phó Giám đốc", "tran-van-am"));
        await council.OpenedAsync();
        var standIn = new Actor("tran-van-am", "Trần Văn Ấm", Role.CouncilMember, new OrganisationId("hoi-dong-tham-dinh"));
        var ballot = new HandInBallotsCommand(council.Session, [new(world.Commune.Dossier.Value, BallotChoice.Approve)]);

        (await world.Service.SendAsync(standIn, new ViewCouncilDutiesQuery())).Value.ShouldHaveSingleItem().Owed.ShouldBe(1);
        (await world.Service.SendAsync(council.Seated(absent), ballot)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("voter-is-present");
        (await world.Service.SendAsync(standIn, ballot)).Refusals.ShouldBeEmpty();
        (await world.Service.SendAsync(standIn with { User = "nguoi-khac" }, ballot)).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);

        var entry = (await council.LedgerAsync())[^1];
        entry.Act.ShouldBeOfType<BallotHandedIn>().Member.ShouldBe(absent.Id);
        (entry.By.User, entry.By.OnBehalfOf).ShouldBe(("tran-van-am", absent.Position));
    }

    [DatabaseFact]
    public async Task PapersSentOnTheDay_WhereTheRegimeAsksForThreeDays_AreTakenAndShownAsLate()
    {
        await using var world = await World.StartAsync(_ => { }, file => file["timeLimits"]!["council-papers"]!["days"] = 3);
        var council = await world.ConvenedAsync();
        var before = (await world.Service.SendAsync(council.Secretary, new ViewSessionQuery(council.Session))).Value.Papers;
        await council.TakeAsync(new SendPapersCommand(council.Session, null, new(2023, 5, 2), "Trục liên thông"));

        before.ShouldBe(PapersTiming.NotSent);
        (await world.Service.SendAsync(council.Secretary, new ViewSessionQuery(council.Session))).Value.Papers.ShouldBe(PapersTiming.Late);
    }

    [DatabaseFact]
    public async Task MemberOfTheDistrict_AndInvitedWithoutAVote_AreCountedAsTheFilesSay()
    {
        await using var world = await World.StartAsync(_ => { }, council: board =>
        {
            board["members"]![8]!["unit"] = "huyen-tra-cu";
            board["members"]!.AsArray().Add(new JsonObject
            {
                ["id"] = "hoi-nong-dan",
                ["position"] = "Chủ tịch Hội Nông dân tỉnh",
                ["seat"] = "invited",
                ["from"] = "2022-08-15",
                ["to"] = null,
                ["votes"] = false,
            });
        });
        var council = await (await world.ConvenedAsync()).OpenedAsync();
        var district = council.Members[8];

        (await council.VoteAsync(district)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("voter-is-not-concerned");
        (await council.VoteAsync(council.Members[9])).Refusals.Select(refusal => refusal.Code).ShouldContain("voter-is-present");
        await (await council.AllVotedAsync()).ClosedAsync();

        var tally = (await council.CaseAsync()).Session.Counts.Values.ShouldHaveSingleItem().Tally;
        (tally.InOffice, tally.Present, tally.Approve).ShouldBe((8, 8, 8));
    }

    /// <summary>A service on files of its own, with a dossier that waits for the council.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly WorkflowsCopy _files;

        private World(WorkflowsCopy files, TestService service, Commune commune) => (_files, Service, Commune) = (files, service, commune);

        public TestService Service { get; }

        public Commune Commune { get; }

        public static async Task<World> StartAsync(Action<JsonNode> vote, Action<JsonNode>? regime = null, Action<JsonNode>? council = null)
        {
            var files = new WorkflowsCopy();
            files.Edit(WorkflowsCopy.Regime, file =>
            {
                vote(file["councilVote"]!);
                regime?.Invoke(file);
            });
            files.Edit(WorkflowsCopy.Council, council ?? (_ => { }));
            var service = await TestService.StartAsync(workflows: files.Folder);
            var commune = await (await Commune.RegisteredAsync(service)).SubmittedAsync();
            await commune.AppraisedAsync();
            return new(files, service, await commune.ConsolidatedAsync());
        }

        public Task<SeatedCouncil> ConvenedAsync() => SeatedCouncil.ConvenedAsync(Service, Commune.Dossier);

        public Task<bool> AccountAsync(string user, string? seat) => Service.WithAsync<UserManager<NtmUser>, bool>(async people =>
        {
            (await people.CreateAsync(new NtmUser { UserName = user, DisplayName = user, Offices = [new() { Role = Role.CouncilMember.Id(), Organisation = "hoi-dong-tham-dinh", BoardMember = seat }] }, "Mat-khau-2023"))
                .Succeeded.ShouldBeTrue();
            return true;
        });

        public async ValueTask DisposeAsync()
        {
            await Service.DisposeAsync();
            _files.Dispose();
        }
    }
}

using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Infrastructure.Dossiers;

namespace NtmWorkflow.Infrastructure.Tests.Dossiers;

public sealed class UrnLockTests : IDisposable
{
    private static readonly SessionId Session = new(Guid.Parse("0198a1b2-0000-7000-8000-000000000001"));

    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-urn").FullName;

    private UrnLock Lock => new(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Urn_ClosedAndOpened_HoldsTheSameBallots() =>
        Lock.Open(Session, Lock.Close(Session, Holding(BallotChoice.Reject, "Chưa đủ căn cứ"))).Ballots.ShouldBe(Holding(BallotChoice.Reject, "Chưa đủ căn cứ").Ballots);

    /// <summary>Whoever compares the copies of the row around a ballot sees neither which way it went nor how long its words were.</summary>
    [Fact]
    public void CopiesAroundABallot_Compared_AreOfOneLengthAndAlikeNowhere()
    {
        string[] copies =
        [
            Lock.Close(Session, Urn.Empty),
            Lock.Close(Session, Holding(BallotChoice.Approve)),
            Lock.Close(Session, Holding(BallotChoice.Approve)),
            Lock.Close(Session, Holding(BallotChoice.Reject, new string('x', 2000))),
        ];

        copies.Select(copy => copy.Length).Distinct().ShouldHaveSingleItem();
        copies.ShouldBeUnique();
        var bytes = copies.Select(Convert.FromBase64String).ToList();
        for (var one = 0; one < bytes.Count; one++)
        {
            for (var other = one + 1; other < bytes.Count; other++)
            {
                // Of random bytes one in 256 is alike.
                bytes[one].Zip(bytes[other]).Count(pair => pair.First == pair.Second).ShouldBeLessThan(bytes[one].Length / 128);
            }
        }
    }

    [Fact]
    public void UrnOfAnotherSession_PutInItsPlace_IsNotOpened() =>
        Should.Throw<InvalidOperationException>(() => Lock.Open(new(Guid.NewGuid()), Lock.Close(Session, Urn.Empty)));

    [Fact]
    public void Key_Lost_NamesTheFileAndWhatToDo()
    {
        var kept = Lock.Close(Session, Urn.Empty);
        File.Delete(Path.Combine(_folder, UrnLock.FileName));

        Should.Throw<InvalidOperationException>(() => Lock.Open(Session, kept)).Message.ShouldSatisfyAllConditions(
            sentence => sentence.ShouldContain(UrnLock.FileName), sentence => sentence.ShouldContain("bản sao lưu"));
    }

    [Fact]
    public void Key_Lost_IsNotMadeAnewForTheNextUrn()
    {
        Lock.Close(Session, Urn.Empty);
        File.Delete(Path.Combine(_folder, UrnLock.FileName));

        Should.Throw<InvalidOperationException>(() => Lock.Close(Session, Urn.Empty)).Message.ShouldStartWith("Mất khóa hòm phiếu.");
    }

    [Fact]
    public void Key_TakenAwayWhileTheServiceRuns_ComesBackAsItWas()
    {
        var running = Lock;
        running.Close(Session, Urn.Empty);
        File.Delete(Path.Combine(_folder, UrnLock.FileName));
        var kept = running.Close(Session, Holding(BallotChoice.Approve));

        Lock.Open(Session, kept).Ballots.Count.ShouldBe(1);
    }

    /// <summary>What grows shows only that much is in it.</summary>
    [Fact]
    public void LargeUrn_Closed_IsTwiceAsLarge()
    {
        var small = Lock.Close(Session, Urn.Empty).Length;

        Lock.Close(Session, Holding(BallotChoice.Approve, new string('x', 70_000))).Length.ShouldBeInRange((2 * small) - 100, 2 * small);
    }

    private static Urn Holding(BallotChoice choice, string? opinion = null) => Urn.Empty.With([new SecretBallot(Session.Value, "AAAA-AAAA-AAAA-AAAA", choice, opinion)]);
}

using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Tests.Maintenance.Seals;

public sealed class SealFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-seals").FullName;

    private string FilePath => Path.Combine(_folder, SealFile.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void HalfALine_LeftByACrash_IsNoSealAndMakesRoom()
    {
        var file = new SealFile(FilePath);
        file.Add(_ => "một");
        File.AppendAllText(FilePath, "nửa dò");

        file.Read().ShouldBe(["một"]);
        file.Add(before => $"hai sau {before.Count}");

        file.Read().ShouldBe(["một", "hai sau 1"]);
    }

    [Fact]
    public void SecondSealing_AtTheSameMoment_IsRefusedAndBreaksNothing()
    {
        var file = new SealFile(FilePath);
        file.Add(_ =>
        {
            Should.Throw<StartProblemException>(() => new SealFile(FilePath).Add(_ => "xen vào")).Message.ShouldContain("đang chạy");
            return "một";
        });

        file.Read().ShouldBe(["một"]);
    }

    [Fact]
    public void SealsGone_KeyStillThere_IsToldAsDamage()
    {
        SealKey.OpenOrMake(_folder).Dispose();

        SealFiles.In(_folder).Read().Damage.ShouldHaveSingleItem().ShouldContain("không còn tệp");
        SealFiles.In(Path.Combine(_folder, "mới")).Read().Damage.ShouldBeEmpty();
    }

    [Fact]
    public void SealTakenOut_Read_IsMissed()
    {
        using var key = SealKey.OpenOrMake(_folder);
        var first = Sealed(key, "", 1);
        var second = Sealed(key, Seal.HashOf(first), 2);
        var third = Sealed(key, Seal.HashOf(second), 3);

        SealBook.Of([first, second, third], key).Damage.ShouldBeEmpty();
        SealBook.Of([first, third], key).Damage.ShouldHaveSingleItem().ShouldStartWith("niêm phong dòng 2: không nối tiếp");
    }

    [Fact]
    public void Key_MadeOnce_IsKeptForTheServiceAloneAndProvenByItsPublicHalf()
    {
        using var made = SealKey.OpenOrMake(_folder);
        using var again = SealKey.OpenOrMake(_folder);
        using var open = SealKey.Read(Path.Combine(_folder, SealKey.PublicFileName));

        again.Id.ShouldBe(made.Id);
        SealBook.Of([Sealed(made, "", 1)], open).Damage.ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_folder, SealKey.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Key_Lost_IsNotMadeAnewOverOldSeals()
    {
        SealKey.OpenOrMake(_folder).Dispose();
        File.Delete(Path.Combine(_folder, SealKey.FileName));

        Should.Throw<StartProblemException>(() => SealKey.OpenOrMake(_folder)).Message.ShouldStartWith("Mất khóa niêm phong");
    }

    [Fact]
    public void Key_ThatIsNone_SaysWhichFileAndWhatToDo()
    {
        File.WriteAllText(Path.Combine(_folder, SealKey.FileName), "hỏng");

        Should.Throw<StartProblemException>(() => SealKey.OpenOrMake(_folder)).Message.ShouldSatisfyAllConditions(
            sentence => sentence.ShouldContain(SealKey.FileName), sentence => sentence.ShouldContain("bản sao lưu"));
    }

    private static string Sealed(SealKey key, string previous, int lines) =>
        new Seal(new(2026, 12, lines, 1, 0, 0, TimeSpan.Zero), previous, key.Id, new Dictionary<string, SealedHead>(StringComparer.Ordinal) { ["plan/0"] = new(lines, "ab") }).ToLine(key);
}

using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.People;

public sealed class CommonPasswordsTests
{
    private static readonly CommonPasswords Check = new(new RulesInForce(WorkflowsReader.Read(WorkflowsCopy.Original)));

    [Theory]
    [InlineData("nongthonmoi2023", "a word of the programme and a year")]
    [InlineData("NongThonMoi@2026", "the same with a sign")]
    [InlineData("matkhau123456", "the word for password")]
    [InlineData("travinh@2024", "the province")]
    [InlineData("tapson123456", "a commune of it")]
    [InlineData("password1234", "a common one")]
    [InlineData("qwertyuiop123", "a row of keys")]
    [InlineData("nguyenvanap99", "the person's own name")]
    [InlineData("CanBoAp-1234567", "the name to sign in with")]
    public async Task PasswordThatIsSoonGuessed_Set_IsRefusedInVietnamese(string password, string why) =>
        (await CheckAsync(password)).ShouldHaveSingleItem(why).ShouldStartWith("Mật khẩu dễ đoán");

    [Theory]
    [InlineData("mat-khau-du-dai")]
    [InlineData("Mật-khẩu-thử-2023")]
    [InlineData("bốn con trâu qua cầu tre")]
    public async Task LongPhraseOfOnesOwn_Set_IsTaken(string password) => (await CheckAsync(password)).ShouldBeEmpty();

    /// <summary>The list that comes with the library.</summary>
    [Fact]
    public void ListOfCommonPasswords_Counted_IsLongEnough()
    {
        var assembly = typeof(Zxcvbn.Zxcvbn).Assembly;
        using var list = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("passwords.lst", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(list);

        reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThanOrEqualTo(10_000);
    }

    private static async Task<IEnumerable<string>> CheckAsync(string password)
    {
        var user = new NtmUser { UserName = "can-bo-ap", DisplayName = "Nguyễn Văn Ấp", Offices = [new() { Role = "commune-officer", Organisation = "xa-tap-son" }] };
        return (await Check.ValidateAsync(null!, user, password)).Errors.Select(error => error.Description);
    }
}

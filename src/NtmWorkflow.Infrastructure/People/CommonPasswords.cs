using NtmWorkflow.Application.Shared.Input;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>
/// Refuses a password that is soon guessed: one of the 30,000 most common, a word of the programme, a name of a unit or of the person
/// itself, also with a year, signs or letters exchanged (mật khẩu dễ đoán).
/// </summary>
internal sealed class CommonPasswords(RulesInForce rules) : IPasswordValidator<NtmUser>
{
    /// <summary>Score of the estimate from which a password withstands ten thousand tries a second for hours.</summary>
    private const int Safe = 3;

    /// <summary>The estimate takes long for long passwords, and those are safe by then.</summary>
    private const int Estimated = 64;

    private static readonly string[] LocalWords = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<NtmUser> manager, NtmUser user, string? password)
    {
        var start = password is { Length: > Estimated } ? password[..Estimated] : password ?? "";
        return Task.FromResult(Zxcvbn.Zxcvbn.MatchPassword(start, WordsFor(user)).Score >= Safe
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordTooCommon",
                Description = "Mật khẩu dễ đoán: nằm trong danh sách mật khẩu phổ biến, hoặc chỉ ghép từ tên, địa danh, từ quen thuộc và năm. Dùng một câu dài mà chỉ bạn nghĩ ra.",
            }));
    }

    private IEnumerable<string> WordsFor(NtmUser user) => LocalWords
        .Concat(rules.Book.Provinces.Values.SelectMany(province => province.Province.Units.Select(unit => unit.Name).Append(province.Province.Name))
            .SelectMany(name => new[] { name, Bare(name) }).Select(Together))
        .Concat([Together(user.UserName ?? ""), Together(user.DisplayName), .. user.Offices.Select(office => Together(office.Organisation))])
        .Where(word => word.Length > 2)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The name without its first word, which says what kind of unit it is.</summary>
    private static string Bare(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>As people type a name in a password: without marks and spaces.</summary>
    private static string Together(string name) => string.Concat(PlainText.Of(name).Where(char.IsLetterOrDigit));

    private static string[] Read()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "local-words.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Refuses what somebody who knows the person and the service tries first: their names, and the words of the service with some digits.</summary>
internal sealed class ForeseeablePasswords : IPasswordValidator<NtmUser>
{
    /// <summary>A name shorter than this stands in too many words to be refused.</summary>
    private const int ShortestName = 4;

    /// <summary>Letters that must be left when the words of the service are taken out.</summary>
    private const int LeastOfItsOwn = 6;

    private static readonly string[] OfTheService =
        ["nongthonmoi", "ntmworkflow", "ntm", "vanphongdieuphoi", "dieuphoi", "congnhan", "hoso", "password", "matkhau"];

    public Task<IdentityResult> ValidateAsync(UserManager<NtmUser> manager, NtmUser user, string? password) =>
        Task.FromResult(ProblemOf(user, password ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(ForeseeablePasswords), Description = problem })
            : IdentityResult.Success);

    private static string? ProblemOf(NtmUser user, string password)
    {
        var plain = Plain(password);
        if (new[] { user.UserName, user.DisplayName, user.Organisation }.Select(Plain).Any(name => name.Length >= ShortestName && plain.Contains(name, StringComparison.Ordinal)))
        {
            return "Mật khẩu có chứa tên đăng nhập, họ tên hoặc mã đơn vị: chọn cụm từ không liên quan tới tài khoản.";
        }

        var own = OfTheService.Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return own.Length < plain.Length && own.Count(char.IsLetter) < LeastOfItsOwn
            ? "Mật khẩu chỉ gồm từ quen thuộc của dịch vụ và vài ký tự thêm, dễ bị đoán: chọn cụm từ khác."
            : null;
    }

    /// <summary>Letters without their marks, small, and digits.</summary>
    private static string Plain(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormD)
        .Where(letter => char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant)).Replace('đ', 'd');
}

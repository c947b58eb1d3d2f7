using FluentValidation;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>What a single file that is sent may weigh, and how long its name may be.</summary>
internal static class FileRules
{
    /// <summary>Not empty, and not larger than the service takes.</summary>
    public static void SizeOfAFile<T>(this IRuleBuilderInitial<T, long> size, EvidenceLimits limits) => size
        .GreaterThan(0)
        .WithErrorCode("file-is-not-empty").WithMessage("Tệp rỗng (0 byte).").WithState(_ => "Kiểm tra lại tệp trên máy rồi chọn lại.")
        .LessThanOrEqualTo(limits.LargestFile)
        .WithErrorCode("file-is-not-too-large").WithMessage($"Tệp lớn quá {EvidenceLimits.InMegabytes(limits.LargestFile)}.")
        .WithState(_ => "Giảm dung lượng (quét ở 200 dpi) hoặc chia thành nhiều tệp.")
        .OverridePropertyName("file");

    /// <summary>Not longer than is kept; nothing is cut without a word.</summary>
    public static void NameOfAFile<T>(this IRuleBuilderInitial<T, string> name) => name
        .Must(one => !OriginalName.IsTooLong(one))
        .WithErrorCode(OriginalName.TooLongCode).WithMessage((_, one) => OriginalName.TooLongSentence(one))
        .WithState(_ => OriginalName.TooLongRemedy)
        .OverridePropertyName("file");
}

using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.LocalUnits;

/// <summary>Register villages, residential areas and gardens.</summary>
internal sealed class RegisterLocalUnitsWords() : ActWords(
    Permission.RegisterLocalUnits, "/duoi-xa/dang-ky", "Đăng ký ấp, khu dân cư, vườn mẫu", "Đã đăng ký danh sách.", "dang-ky-duoi-xa");

// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/certificate.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <stdexcept>

namespace messagesserver {

namespace {

constexpr long kDay = 24 * 3600;

void addExtension(X509* certificate, int kind, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (!extension)
        throw std::runtime_error("cannot make a certificate");
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

Certificate makeCertificate(const std::string& kind)
{
    if (kind != "valid" && kind != "expired" && kind != "wrong-host")
        throw std::runtime_error("a certificate is valid, expired or wrong-host, not " + kind);
    Certificate result;
    result.key.reset(EVP_EC_gen("P-256"));
    result.certificate.reset(X509_new());
    X509* const certificate = result.certificate.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kind == "expired" ? -30 * kDay : 30 * kDay);
    X509_set_pubkey(certificate, result.key.get());
    const std::string host = kind == "wrong-host" ? "elsewhere.example" : "localhost";
    X509_NAME* const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(host.c_str()),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    const std::string names = kind == "wrong-host" ? "DNS:" + host : "DNS:localhost,IP:127.0.0.1";
    addExtension(certificate, NID_subject_alt_name, names.c_str());
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    if (X509_sign(certificate, result.key.get(), EVP_sha256()) == 0)
        throw std::runtime_error("cannot sign a certificate");
    return result;
}

void writeCertificate(const Certificate& certificate, const std::string& file)
{
    std::FILE* const stream = std::fopen(file.c_str(), "w");
    const bool written = stream && PEM_write_X509(stream, certificate.certificate.get()) == 1;
    if (!stream || std::fclose(stream) != 0 || !written)
        throw std::runtime_error("cannot write " + file);
}

} // namespace messagesserver
